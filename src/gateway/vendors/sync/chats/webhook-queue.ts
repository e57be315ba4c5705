import type { Logger } from 'pino';
import {
  findVendorAccount,
  listSitesOfAccount,
  type VendorAccountRow,
} from '../../../store/vendors/accounts';
import { isVendorFailure } from '../failure-policy';
import { isPaused } from '../../accounts/paused';
import type { ChatContext } from '../context';
import { upsertUnlinkedChat } from './unlinked-chats';
import { readChat } from './read';
import type { SyncDeps } from '../deps';
import { systemTimer, type SetTimer } from '../../../lib/timer';

/** Looks at chats that webhooks name, to learn who is in them. */
export interface WebhookQueue {
  /** Looks at a chat soon, and not too often, as something happened in it. */
  enqueue(account: VendorAccountRow, chat: string): void;
  /** Resolves once nothing is being looked at. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * How long one look at a chat lasts. A webhook that is sent again and again
 * costs no more; and a page writes its code a moment after its chat began.
 */
const LOOK_EVERY = 30_000;
/** More chats than are talked about at once. */
const MOST = 10_000;
/** Retries cover 30 minutes; Acquire does not resend webhooks. */
const TRIES = 6;

interface Looked {
  at: number;
  /** How often in a row the vendor was away. */
  failures: number;
  /** Calls off the look that is to come. */
  cancel?: () => void;
}

export const createWebhookQueue = ({
  db,
  secrets,
  neverBan,
  clientOf,
  now,
  log,
  setTimer = systemTimer,
}: Pick<SyncDeps, 'db' | 'secrets' | 'neverBan' | 'clientOf' | 'now'> & {
  log: Logger;
  setTimer?: SetTimer;
}): WebhookQueue => {
  const looked = new Map<string, Looked>();
  const stopping = new AbortController();
  let working = Promise.resolve();

  const lookAt = async (
    { id: accountId }: VendorAccountRow,
    id: string,
    isFirst: boolean,
  ): Promise<void> => {
    // It may have gone meanwhile, or have another token.
    const account = await findVendorAccount(db, accountId);
    if (!account || isPaused(account)) return;
    const client = clientOf(account);
    const { signal } = stopping;
    const chat = await client.getChat?.(id, signal);
    if (!chat) return;
    const sites = await listSitesOfAccount(db, account.id);
    const context: ChatContext = {
      ...{ db, secrets, neverBan, now, account, client, signal },
      served: { id: account.id, vendor: account.vendor, sites },
      // What a chat tells may be written by any process.
      write: (work) => db.transaction().execute(work),
    };
    if ((await readChat(context, chat)) !== 'unlinked') return;
    if (isFirst) plan(account, id);
    else await upsertUnlinkedChat(context, chat);
  };

  const plan = (account: VendorAccountRow, id: string): void => {
    if (stopping.signal.aborted) return;
    const name = `${account.id} ${id}`;
    const last = looked.get(name);
    if (last?.cancel) return;
    const failures = last?.failures ?? 0;
    const fail = (error: unknown) => {
      if (stopping.signal.aborted) return;
      const fields = isVendorFailure(error)
        ? { why: error.message }
        : { err: error };
      log.warn(
        { ...fields, vendor: account.vendor },
        'chat not looked at: if that goes on, “doorlist vendor check <site>” says what the token may do',
      );
      // Told of again meanwhile, it is looked at anyway.
      if (looked.get(name)?.cancel || failures + 1 === TRIES) return;
      looked.set(name, { at: now(), failures: failures + 1 });
      plan(account, id);
    };
    const run = () => {
      looked.set(name, { at: now(), failures: 0 });
      working = working.then(() => lookAt(account, id, !last)).catch(fail);
    };
    const pause = LOOK_EVERY * 2 ** failures;
    const wait = last ? Math.max(0, last.at + pause - now()) : 0;
    const [oldest] = looked;
    if (oldest && looked.size >= MOST) {
      oldest[1].cancel?.();
      looked.delete(oldest[0]);
    }
    const cancel = setTimer(run, wait);
    looked.set(name, { at: last?.at ?? now(), failures, cancel });
  };

  return {
    enqueue: plan,
    idle: () => working,
    async stop() {
      stopping.abort();
      for (const { cancel } of looked.values()) cancel?.();
      await working;
    },
  };
};
