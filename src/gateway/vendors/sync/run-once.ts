import { nextVendorTry } from '../../store/vendors/due';
import { followChats, newChatMemory, type ChatMemory } from './chats/follow';
import type { Mirror } from './context';
import { push } from './push/push';
import { reconcile } from './pull/reconcile';
import { VENDOR_NAMES } from '../state/vendor-kinds';

/** How often the vendor's whole list is read. */
const LIST_EVERY = 300_000;

/** What a process remembers of an account from round to round. */
export interface Memory {
  newest: { id: string | undefined };
  chats: ChatMemory;
  /** When the list was read last, also if it was not believed. */
  listedAt: number;
  /** Why it was not, in a sentence. */
  doubt: string | null;
}

export const newMemory = (): Memory => ({
  newest: { id: undefined },
  chats: newChatMemory(),
  listedAt: -Infinity,
  doubt: null,
});

/** Somebody wants to see both sides equal, whatever that takes. */
const isAsked = ({ account }: Mirror): boolean =>
  (account.asked_at ?? 0) > (account.synced_at ?? 0);

const listDue = (mirror: Mirror, { listedAt }: Memory): number =>
  mirror.account.synced_at === null || isAsked(mirror)
    ? 0
    : Math.max(mirror.account.synced_at, listedAt) + LIST_EVERY;

const readList = async (mirror: Mirror, memory: Memory): Promise<void> => {
  const { account, now } = mirror;
  memory.listedAt = now();
  const cautious = !isAsked(mirror);
  const { withheld } = await reconcile(mirror, { cautious });
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
export const round = async (mirror: Mirror, memory: Memory): Promise<Round> => {
  const { account, now, db } = mirror;
  // What both sides have already is found before anything is asked for.
  if (account.synced_at === null) await readList(mirror, memory);
  await push(mirror);
  await followChats(mirror, memory.chats);
  if (listDue(mirror, memory) <= now()) await readList(mirror, memory);
  await push(mirror);
  const tries = (await nextVendorTry(db, account.id)) ?? Infinity;
  return {
    next: Math.min(tries, listDue(mirror, memory), memory.chats.readAt),
    failing: memory.doubt ?? memory.chats.refused?.why ?? null,
  };
};
