import { nextVendorTry } from '../store/vendor-due';
import { followChats, newChatMemory, type ChatMemory } from './follow-chats';
import type { Mirror } from './mirror';
import { push } from './push';
import { reconcile } from './reconcile';

/** How often the vendor's whole list is read. */
const LIST_EVERY = 300_000;

/** What a process remembers of an account from round to round. */
export interface Memory {
  newest: { id: string | undefined };
  chats: ChatMemory;
}

export const newMemory = (): Memory => ({
  newest: { id: undefined },
  chats: newChatMemory(),
});

const listDue = ({ account }: Mirror): number =>
  account.synced_at === null || (account.asked_at ?? 0) > account.synced_at
    ? 0
    : account.synced_at + LIST_EVERY;

export interface Round {
  /** When there is more to do, in milliseconds since 1970. */
  next: number;
  /** What does not work although bans go on, in a sentence. */
  failing: string | null;
}

/**
 * Everything that is due at an account, and nothing else.
 *
 * @throws VendorError where the vendor, or the account, is what fails
 */
export const round = async (mirror: Mirror, memory: Memory): Promise<Round> => {
  const { account, now, db } = mirror;
  // What both sides have already is found before anything is asked for.
  if (account.synced_at === null) await reconcile(mirror);
  await push(mirror);
  await followChats(mirror, memory.chats);
  if (listDue(mirror) <= now()) await reconcile(mirror);
  await push(mirror);
  const tries = (await nextVendorTry(db, account.id)) ?? Infinity;
  return {
    next: Math.min(tries, listDue(mirror), memory.chats.readAt),
    failing: memory.chats.refused?.why ?? null,
  };
};
