import type { Logger } from 'pino';
import type { Secrets } from '../lib/secrets';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import {
  updateDelivery,
  updatePendingAsDisabled,
} from '../store/webhooks/deliveries';
import {
  claimDueDeliveries,
  type ClaimedDelivery,
} from '../store/webhooks/due-deliveries';
import { upsertReceipts } from '../store/webhooks/receipts';
import {
  findWebhook,
  updateWebhook,
  type StoredWebhook,
} from '../store/webhooks/webhooks';
import { maskPayload } from './mask-payload';
import { planAttempt } from './plan-attempt';
import { postMessage, type Attempt } from './post-message';
import { signMessage } from './sign-message';
import { openSecrets } from './webhook-secrets';

/** Milliseconds until an attempt is given up. */
const TIMEOUT = 15_000;
/** Milliseconds that a delivery stays with a process that says no more. */
const LEASE = 2 * TIMEOUT;
/** Deliveries to one receiver that are tried together. */
const TOGETHER = 16;

/** What deliveries are made with. */
export interface DeliverDeps {
  db: Db;
  secrets: Secrets;
  now: () => number;
  log: Pick<Logger, 'error' | 'warn'>;
  /** Whether receivers may have addresses that are not public. */
  allowPrivate: boolean;
  /** Returns a number from 0 to 1. */
  random: () => number;
}

const isAboutVisitors = ({ subject }: ClaimedDelivery): boolean =>
  /^(ban|session) /.test(subject);

/**
 * Claims what is due. Who may have read what is written first: whoever is killed
 * in between has sent it or not.
 */
const claim = (
  { db, now }: DeliverDeps,
  webhook: StoredWebhook,
  holder: string,
): Promise<ClaimedDelivery[]> =>
  db.transaction().execute(async (trx) => {
    const at = now();
    const due = await claimDueDeliveries(trx, webhook.id, {
      ...{ holder, until: at + LEASE, now: at, limit: TOGETHER },
    });
    await upsertReceipts(
      trx,
      new URL(webhook.url).origin,
      due.filter(isAboutVisitors).map(({ subject }) => subject),
      at,
    );
    return due;
  });

/** Disables a receiver, and gives up what was to be sent there. */
const disable = async (
  trx: Db,
  { log }: DeliverDeps,
  { id, url }: StoredWebhook,
  why: 'gone' | 'failing',
  at: number,
): Promise<void> => {
  await updateWebhook(trx, id, { disabled_at: at, disabled_why: why });
  await updatePendingAsDisabled(trx, id);
  await insertAudit(trx, {
    ...{ by: { id: null, name: 'Doorlist' }, at },
    ...{ action: 'disable webhook', subject: id, detail: { why } },
  });
  log.warn(
    { webhook: id, host: new URL(url).host, why },
    'webhook disabled: mend its receiver, then enable it by PATCH /v1/webhooks/{id}',
  );
};

/** A delivery that was tried. */
interface Tried {
  delivery: ClaimedDelivery;
  attempt: Attempt;
}

/** Writes what became of an attempt, unless another process has it by now. */
const record = async (
  trx: Db,
  deps: DeliverDeps,
  webhookId: number,
  { delivery: { id, attempts }, attempt }: Tried,
  { holder, isStopped }: { holder: string; isStopped: boolean },
): Promise<void> => {
  const at = deps.now();
  const webhook = await findWebhook(trx, webhookId);
  if (!webhook) return;
  if (isStopped && attempt.status === null) {
    // The next process tries it at once.
    await updateDelivery(trx, id, { holder: null, due_at: at }, holder);
    return;
  }
  const { failing_since: failingSince } = webhook;
  const context = { attempts, failingSince };
  const plan = planAttempt(attempt, context, at, deps.random);
  if (!(await updateDelivery(trx, id, plan.delivery, holder))) return;
  if (plan.failingSince !== failingSince) {
    await updateWebhook(trx, webhookId, { failing_since: plan.failingSince });
  }
  if (plan.disable && webhook.disabled_at === null) {
    await disable(trx, deps, webhook, plan.disable, at);
  }
};

const tryOne = async (
  deps: DeliverDeps,
  webhook: StoredWebhook,
  delivery: ClaimedDelivery,
  signal: AbortSignal,
): Promise<Tried> => {
  const at = deps.now();
  const { message: id, payload } = delivery;
  const body = maskPayload(payload, webhook);
  const timestamp = Math.floor(at / 1000);
  const secrets = openSecrets(deps.secrets, webhook, at);
  const attempt = await postMessage(
    new URL(webhook.url),
    body,
    {
      'content-type': 'application/json',
      'user-agent': 'Doorlist',
      ...signMessage({ id, timestamp, body }, secrets),
    },
    { allowPrivate: deps.allowPrivate, timeout: TIMEOUT, signal },
  );
  return { delivery, attempt };
};

/**
 * Sends what is due to one receiver, some at a time, until nothing is.
 *
 * @param holder a name for this process, which others can find out to be dead
 */
export const deliverTo = async (
  deps: DeliverDeps,
  id: number,
  { holder, signal }: { holder: string; signal: AbortSignal },
): Promise<void> => {
  while (!signal.aborted) {
    // Each time: it may have been changed, disabled or removed meanwhile.
    const webhook = await findWebhook(deps.db, id);
    if (!webhook || webhook.disabled_at !== null) return;
    const due = await claim(deps, webhook, holder);
    if (!due.length) return;
    const tried = await Promise.all(
      due.map((delivery) => tryOne(deps, webhook, delivery, signal)),
    );
    const isStopped = signal.aborted;
    await deps.db.transaction().execute(async (trx) => {
      for (const one of tried) {
        await record(trx, deps, id, one, { holder, isStopped });
      }
    });
  }
};
