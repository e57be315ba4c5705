import {
  isSameFailure,
  type VendorFailure,
} from '../../../protocol/vendor-failure';
import { VENDORS } from '../../../protocol/vendors';
import {
  updateAccount,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import { findNextDueTime } from '../../store/vendors/due';
import { followChats, newChatMemory, type ChatMemory } from './chats/follow';
import type { SyncContext } from './context';
import {
  followTokenEnd,
  newTokenMemory,
  tokenEndDueAt,
  type TokenMemory,
} from './follow-token-end';
import { push } from './push/push';
import {
  newSuspensionMemory,
  type SuspensionMemory,
} from './suspend/follow-suspensions';
import { reconcile } from './pull/reconcile';

/** How often the vendor's whole list is read. */
const LIST_EVERY = 300_000;

/** What a process remembers of an account between two runs. */
export interface WorkerState {
  newest: { id: string | undefined };
  chats: ChatMemory;
  token: TokenMemory;
  suspensions: SuspensionMemory;
  /** When the list was read last, also if it was not believed. */
  listedAt: number;
  /** Why the list was not believed; null: it was. */
  doubt: VendorFailure | null;
}

/**
 * Creates the memory of a process that has just begun.
 *
 * @param account as its client is made with it
 */
export const createWorkerState = (
  account: Pick<VendorAccountRow, 'sealed_token'>,
): WorkerState => ({
  newest: { id: undefined },
  chats: newChatMemory(),
  token: newTokenMemory(account),
  suspensions: newSuspensionMemory(),
  listedAt: -Infinity,
  doubt: null,
});

/** Whether somebody asked for a sync, whatever that takes. */
const isRequested = ({ account }: SyncContext): boolean =>
  (account.sync_requested_at ?? 0) > (account.synced_at ?? 0);

/** Returns when the list is to be read, in milliseconds since 1970. */
const listDueAt = (context: SyncContext, { listedAt }: WorkerState): number =>
  context.account.synced_at === null || isRequested(context)
    ? 0
    : Math.max(context.account.synced_at, listedAt) + LIST_EVERY;

const reconcileList = async (
  context: SyncContext,
  memory: WorkerState,
): Promise<void> => {
  const { account, now } = context;
  memory.listedAt = now();
  const cautious = !isRequested(context);
  const { withheld } = await reconcile(context, { cautious });
  const vendor = VENDORS[account.vendor].name;
  memory.doubt = withheld
    ? { code: 'bans_missing', vendor, count: withheld }
    : null;
};

/** Saves what does not work although bans go on; null: everything works. */
const saveError = async (
  { account, db }: SyncContext,
  { doubt, chats }: WorkerState,
): Promise<void> => {
  const error = doubt ?? chats.refused?.error ?? null;
  if (isSameFailure(account.last_error, error)) return;
  const columns = { last_error: error, paused_until: null };
  await updateAccount(db, account.id, columns);
  Object.assign(account, columns);
};

/**
 * Does everything that is due at an account, and nothing else.
 *
 * @returns when there is more to do, in milliseconds since 1970
 * @throws VendorError where the vendor, or the account, is what fails
 */
export const runOnce = async (
  context: SyncContext,
  memory: WorkerState,
): Promise<number> => {
  const { account, now, db } = context;
  // Bans that both sides have already are found before any is asked for.
  if (account.synced_at === null) await reconcileList(context, memory);
  await push(context);
  await followChats(context, memory.chats);
  // Whoever waits for the list to be read looks at the error then.
  await saveError(context, memory);
  if (listDueAt(context, memory) <= now()) {
    await reconcileList(context, memory);
    await saveError(context, memory);
  }
  await push(context);
  await followTokenEnd(context, memory.token);
  const tries = (await findNextDueTime(db, account.id)) ?? Infinity;
  return Math.min(
    ...[tries, listDueAt(context, memory), memory.chats.readAt],
    tokenEndDueAt(context, memory.token),
  );
};
