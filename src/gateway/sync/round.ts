import { nextVendorTry } from '../store/vendor-bans';
import { lookForChats, type Looks } from './look-for-chats';
import type { Mirror } from './mirror';
import { push } from './push';
import { readChats } from './read-chats';
import { reconcile } from './reconcile';

/** How often the vendor's whole list is read. */
const LIST_EVERY = 300_000;
/** How often the vendor is asked which chats there are. */
const CHATS_EVERY = 60_000;

/** What a process remembers of an account from round to round. */
export interface Memory {
  newest: { id: string | undefined };
  looks: Looks;
  /** When chats were read last. */
  chatsAt: number;
}

export const newMemory = (): Memory => ({
  newest: { id: undefined },
  looks: new Map(),
  chatsAt: -Infinity,
});

const listDue = ({ account }: Mirror): number =>
  account.synced_at === null || (account.asked_at ?? 0) > account.synced_at
    ? 0
    : account.synced_at + LIST_EVERY;

/**
 * Everything that is due at an account, and nothing else.
 *
 * @returns when there is more, in milliseconds since 1970
 * @throws VendorError where the vendor, or the account, is what fails
 */
export const round = async (
  mirror: Mirror,
  memory: Memory,
): Promise<number> => {
  const { account, now, db } = mirror;
  // What both sides have already is found before anything is asked for.
  if (account.synced_at === null) await reconcile(mirror);
  await push(mirror);
  await lookForChats(mirror, memory.looks);
  if (memory.chatsAt + CHATS_EVERY <= now()) {
    memory.chatsAt = now();
    await readChats(mirror);
  }
  if (listDue(mirror) <= now()) await reconcile(mirror);
  await push(mirror);
  return Math.min(
    (await nextVendorTry(db, account.id)) ?? Infinity,
    listDue(mirror),
    memory.chatsAt + CHATS_EVERY,
  );
};
