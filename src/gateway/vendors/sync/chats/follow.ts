import type { VendorFailure } from '../../../../protocol/vendor-failure';
import { VendorError, hasCode } from '../../clients/vendor-error';
import { findVendorSessions, type SearchStates } from './find-sessions';
import type { SyncContext } from '../context';
import { readChats } from './read';

/** How often the vendor is asked which chats there are. */
const EVERY = 60_000;
/** How soon a token that may not read chats is tried again. */
const REFUSED = 15 * 60_000;

/** What a process remembers of an account's chats. */
export interface ChatMemory {
  looks: SearchStates;
  /** When to read them next, in milliseconds since 1970. */
  readAt: number;
  /** Until when not to look at all, in milliseconds since 1970, and why. */
  refused: { until: number; error: VendorFailure } | undefined;
}

/** Creates the memory of a process that has just begun. */
export const newChatMemory = (): ChatMemory => ({
  looks: new Map(),
  readAt: 0,
  refused: undefined,
});

/**
 * Links visitors to the vendor's ids by their chats, and ends chats of refused
 * visitors.
 * A token that may ban need not be one that may read chats: bans go on without.
 *
 * @throws VendorError for all other failures
 */
export const followChats = async (
  context: SyncContext,
  memory: ChatMemory,
): Promise<void> => {
  const { now } = context;
  if ((memory.refused?.until ?? 0) > now()) return;
  memory.refused = undefined;
  try {
    await findVendorSessions(context, memory.looks);
    if (memory.readAt > now()) return;
    memory.readAt = now() + EVERY;
    await readChats(context);
  } catch (error) {
    const mayNot = hasCode(error, 'not_permitted');
    if (!mayNot || !(error instanceof VendorError)) throw error;
    memory.refused = {
      until: now() + REFUSED,
      error: { code: 'chats_unreadable', cause: error.failure },
    };
    memory.readAt = now() + REFUSED;
  }
};
