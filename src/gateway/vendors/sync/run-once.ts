import { findNextDueTime } from '../../store/vendors/due';
import { followChats, newChatMemory, type ChatMemory } from './chats/follow';
import type { SyncContext } from './context';
import { push } from './push/push';
import { reconcile } from './pull/reconcile';
import { VENDOR_NAMES } from '../state/vendor-kinds';

/** How often the vendor's whole list is read. */
const LIST_EVERY = 300_000;

/** What a process remembers of an account from round to round. */
export interface WorkerState {
  newest: { id: string | undefined };
  chats: ChatMemory;
  /** When the list was read last, also if it was not believed. */
  listedAt: number;
  /** Why it was not, in a sentence. */
  doubt: string | null;
}

export const createWorkerState = (): WorkerState => ({
  newest: { id: undefined },
  chats: newChatMemory(),
  listedAt: -Infinity,
  doubt: null,
});

/** Somebody wants to see both sides equal, whatever that takes. */
const isAsked = ({ account }: SyncContext): boolean =>
  (account.asked_at ?? 0) > (account.synced_at ?? 0);

const listDue = (context: SyncContext, { listedAt }: WorkerState): number =>
  context.account.synced_at === null || isAsked(context)
    ? 0
    : Math.max(context.account.synced_at, listedAt) + LIST_EVERY;

const readList = async (
  context: SyncContext,
  memory: WorkerState,
): Promise<void> => {
  const { account, now } = context;
  memory.listedAt = now();
  const cautious = !isAsked(context);
  const { withheld } = await reconcile(context, { cautious });
  const vendor = VENDOR_NAMES[account.vendor];
  memory.doubt = withheld
    ? `${vendor} lists ${withheld} bans no more, which is most of them, so nothing was lifted here. If they were lifted there, ask for a sync.`
    : null;
};

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
export const runOnce = async (
  context: SyncContext,
  memory: WorkerState,
): Promise<Round> => {
  const { account, now, db } = context;
  // What both sides have already is found before anything is asked for.
  if (account.synced_at === null) await readList(context, memory);
  await push(context);
  await followChats(context, memory.chats);
  if (listDue(context, memory) <= now()) await readList(context, memory);
  await push(context);
  const tries = (await findNextDueTime(db, account.id)) ?? Infinity;
  return {
    next: Math.min(tries, listDue(context, memory), memory.chats.readAt),
    failing: memory.doubt ?? memory.chats.refused?.why ?? null,
  };
};
