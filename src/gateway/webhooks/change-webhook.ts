import type { WebhookChange, WebhookRequest } from '../../protocol/webhooks';
import { requireSites } from '../auth/require-sites';
import { parsePublicUrl } from '../http/public-url';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { insertAudit, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import type { Limits } from '../store/limits';
import { updatePendingAsDisabled } from '../store/webhooks/deliveries';
import {
  deleteWebhook,
  findWebhook,
  insertWebhook,
  replaceWebhookSites,
  updateWebhook,
  type StoredWebhook,
} from '../store/webhooks/webhooks';
import { createSecret } from './sign-message';
import { openSecrets, sealSecret } from './webhook-secrets';

/** Milliseconds for which the secret before is still used. */
const OLD_SECRET_LIFE = 24 * 60 * 60 * 1000;

/** What receivers are changed with. */
export interface ChangeDeps {
  db: Db;
  secrets: Secrets;
  /** Whether receivers may have addresses that are not public. */
  allowPrivate: boolean;
}

/** Who changes a receiver, with what they see themself. */
export interface WebhookAct {
  by: Actor & { limits: Pick<Limits, 'seeAddresses' | 'seeContacts'> };
  at: number;
}

type Sight = 'seeAddresses' | 'seeContacts';

/** @throws ApiError `forbidden` naming the field of what the caller may not see */
const requireSightFor = (
  { by }: WebhookAct,
  sees: Partial<Record<Sight, boolean | undefined>>,
): void => {
  for (const field of ['seeAddresses', 'seeContacts'] as const) {
    if (!sees[field] || by.limits[field]) continue;
    throw new ApiError(
      'forbidden',
      `You may not see ${field === 'seeAddresses' ? 'addresses' : 'contacts'} yourself, and so not have them sent.`,
      field,
    );
  }
};

const parseReceiverUrl = (text: string, allowed: boolean): URL =>
  parsePublicUrl(text, { allowed, by: 'doorlist serve --allow-private' });

const flag = (value: boolean) => (value ? 1 : 0);

/**
 * Adds a receiver, which is told of what happens from now on.
 *
 * @returns it, and its secret, which is kept sealed
 * @throws ApiError `invalid` that names what is wrong; `forbidden`
 */
export const addWebhook = async (
  { db, secrets, allowPrivate }: ChangeDeps,
  given: WebhookRequest,
  act: WebhookAct,
): Promise<{ webhook: StoredWebhook; secret: string }> => {
  const { by, at } = act;
  const url = parseReceiverUrl(given.url, allowPrivate);
  const sees = {
    seeAddresses: given.seeAddresses ?? by.limits.seeAddresses,
    seeContacts: given.seeContacts ?? by.limits.seeContacts,
  };
  requireSightFor(act, sees);
  await requireSites(db, given.sites ?? [], 'sites');
  const secret = createSecret();
  return db.transaction().execute(async (trx) => {
    const id = await insertWebhook(trx, {
      url: url.href,
      description: given.description,
      secret_sealed: sealSecret(secrets, secret),
      events: given.events?.join(' ') ?? null,
      see_addresses: flag(sees.seeAddresses),
      see_contacts: flag(sees.seeContacts),
      created_at: at,
      created_by: by.id,
      created_by_name: by.name,
    });
    await replaceWebhookSites(trx, id, given.sites);
    await insertAudit(trx, {
      ...{ by, at, action: 'add webhook', subject: id },
      detail: { host: url.host, events: given.events, sites: given.sites },
    });
    return { webhook: await requireWebhook(trx, id), secret };
  });
};

/** @throws ApiError `not_found` */
export const requireWebhook = async (
  db: Db,
  id: number,
): Promise<StoredWebhook> => {
  const webhook = await findWebhook(db, id);
  if (webhook) return webhook;
  throw new ApiError('not_found', `There is no webhook ${id}.`, 'id');
};

const sightOf = (webhook: StoredWebhook) => ({
  seeAddresses: webhook.see_addresses === 1,
  seeContacts: webhook.see_contacts === 1,
});

const toColumns = (
  { enabled, ...given }: WebhookChange,
  url: URL | undefined,
  before: StoredWebhook,
  at: number,
) => ({
  ...(url && { url: url.href }),
  ...(given.description !== undefined && { description: given.description }),
  ...(given.events !== undefined && {
    events: given.events?.join(' ') ?? null,
  }),
  ...(given.seeAddresses !== undefined && {
    see_addresses: flag(given.seeAddresses),
  }),
  ...(given.seeContacts !== undefined && {
    see_contacts: flag(given.seeContacts),
  }),
  ...(enabled === true && {
    ...{ disabled_at: null, disabled_why: null, failing_since: null },
  }),
  ...(enabled === false &&
    before.disabled_at === null && {
      ...{ disabled_at: at, disabled_why: 'person' as const },
    }),
});

/**
 * Changes a receiver. What is still to be sent goes to its new URL; to one that
 * is disabled nothing is sent any more.
 *
 * @throws ApiError `not_found`, `invalid` naming the field; `forbidden` for who
 * may not see what the receiver is sent
 */
export const changeWebhook = async (
  { db, allowPrivate }: ChangeDeps,
  id: number,
  change: WebhookChange,
  act: WebhookAct,
): Promise<StoredWebhook> => {
  const { by, at } = act;
  const url =
    change.url === undefined
      ? undefined
      : parseReceiverUrl(change.url, allowPrivate);
  await requireSites(db, change.sites ?? [], 'sites');
  return db.transaction().execute(async (trx) => {
    const before = await requireWebhook(trx, id);
    requireSightFor(act, { ...sightOf(before), ...change });
    const columns = toColumns(change, url, before, at);
    if (Object.keys(columns).length) await updateWebhook(trx, id, columns);
    if (change.sites !== undefined) {
      await replaceWebhookSites(trx, id, change.sites);
    }
    if (change.enabled === false) await updatePendingAsDisabled(trx, id);
    await insertAudit(trx, {
      ...{ by, at, action: 'change webhook', subject: id },
      // Its path may be a secret.
      detail: { ...change, url: url?.host },
    });
    return requireWebhook(trx, id);
  });
};

/** Removes a receiver with the list of what it was sent; false: there is none. */
export const removeWebhook = (
  db: Db,
  id: number,
  { by, at }: Pick<WebhookAct, 'at'> & { by: Actor },
): Promise<StoredWebhook | undefined> =>
  db.transaction().execute(async (trx) => {
    const webhook = await findWebhook(trx, id);
    if (!webhook) return undefined;
    await deleteWebhook(trx, id);
    await insertAudit(trx, {
      ...{ by, at, action: 'remove webhook', subject: id },
      detail: { host: new URL(webhook.url).host },
    });
    return webhook;
  });

/**
 * Gives a receiver another secret. For a day messages are signed with the one
 * before, too, so that none is lost while the receiver is changed.
 *
 * @throws ApiError `not_found`; `forbidden` for who may not see what it is sent
 */
export const rotateWebhookSecret = (
  { db, secrets }: ChangeDeps,
  id: number,
  act: WebhookAct,
): Promise<{ webhook: StoredWebhook; secret: string }> =>
  db.transaction().execute(async (trx) => {
    const { by, at } = act;
    const before = await requireWebhook(trx, id);
    requireSightFor(act, sightOf(before));
    const secret = createSecret();
    const [old] = openSecrets(secrets, before, at);
    await updateWebhook(trx, id, {
      secret_sealed: sealSecret(secrets, secret),
      old_secret_sealed: old === undefined ? null : before.secret_sealed,
      old_secret_until: old === undefined ? null : at + OLD_SECRET_LIFE,
    });
    await insertAudit(trx, {
      ...{ by, at, action: 'rotate webhook secret', subject: id },
    });
    return { webhook: await requireWebhook(trx, id), secret };
  });
