import { ApiError } from '../../lib/errors/api-error';
import type { Secrets } from '../../lib/secrets';
import { COMMAND_LINE } from '../../auth/command-line';
import { insertAudit, insertChange, type Actor } from '../../store/changes';
import type { Db } from '../../store/db';
import { VENDORS, type Vendor } from '../../../protocol/vendors';
import { findSite } from '../../store/sites';
import {
  findAccountByName,
  updateAccount,
  upsertVendorAccount,
  listSitesOfAccount,
  listVendorAccountsOfSite,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import { listOpenSuspensions } from '../../store/vendors/suspensions';
import { checkDraft, type AccountDraft } from './draft';
import { settingsOf, type AccountSettings } from './settings';
import { applySuspends, attachSite, detachSite } from './sites';
import { PAUSED_UNTIL_SYNC, isPaused } from './paused';
import { openToken, sealToken } from './seal';

interface Deps {
  db: Db;
  secrets: Secrets;
}

/** An account as its owner is shown it: without any secret. */
export interface ConnectedAccount {
  vendor: Vendor;
  account: string;
  /** All that it serves. */
  sites: string[];
  /** Where it is reached, if not at the vendor's own host. */
  host?: string;
  /** How many suspensions of an account without sites are yet to be lifted. */
  lifting?: number;
  /** Where the site's chats were until now, if that was elsewhere. */
  left?: Pick<ConnectedAccount, 'account' | 'sites' | 'lifting'>;
}

const auditDone = async (
  trx: Db,
  action: 'connect vendor' | 'disconnect vendor',
  { site, vendor, name }: Pick<AccountDraft, 'site' | 'vendor' | 'name'>,
  { by, at }: { by: Actor; at: number },
) => {
  const detail = { vendor, account: name };
  await insertAudit(trx, { by, at, action, subject: site, detail });
  await insertChange(trx, { kind: 'site', subject: site, at });
};

/** @throws ApiError `invalid` for an unknown site */
const requireSite = async (db: Db, site: string) => {
  if (await findSite(db, site)) return;
  throw new ApiError('invalid', `There is no site "${site}".`, 'site');
};

/** Adds an account, or changes how one is reached. */
const saveAccount = async (
  trx: Db,
  { sealingKey }: Secrets,
  draft: AccountDraft,
  at: number,
): Promise<{ id: number; origin: string | undefined }> => {
  const { vendor, name, webhookSecret, origin, hold } = draft;
  const before = await findAccountByName(trx, vendor, name);
  const reached = before && settingsOf(before);
  // Whoever can write to the database must not have it sent elsewhere.
  const known = (what: 'token' | 'support token') => {
    const given = what === 'token' ? draft.token : draft.supportToken;
    const sealed =
      what === 'token' ? before?.sealed_token : before?.sealed_support_token;
    if (given !== undefined || !sealed) return given;
    const about = { vendor, name, what, origin: reached?.origin };
    return openToken(sealingKey, sealed, about);
  };
  const token = known('token');
  const supportToken = known('support token');
  if (token === undefined) {
    throw new ApiError(
      'invalid',
      `Expected the token of ${VENDORS[vendor].name} ${name}, which is not connected yet.`,
      'token-stdin',
    );
  }
  const settings: AccountSettings = {
    ...reached,
    ...(origin !== undefined && { origin }),
    ...(webhookSecret !== undefined && {
      webhookSecret: sealToken(sealingKey, webhookSecret, {
        ...{ vendor, name },
        what: 'webhook secret',
      }),
    }),
  };
  const seal = (text: string, what: 'token' | 'support token') =>
    sealToken(sealingKey, text, {
      ...{ vendor, name, what },
      origin: settings.origin,
    });
  const suspends = draft.stopSuspending
    ? 0
    : draft.supportToken === undefined
      ? (before?.suspends ?? 0)
      : 1;
  const row = {
    ...{ vendor, name, suspends },
    settings: JSON.stringify(settings),
    sealed_token: seal(token, 'token'),
    sealed_support_token:
      supportToken === undefined ? null : seal(supportToken, 'support token'),
  };
  const id = await upsertVendorAccount(trx, row, at);
  if (hold || (before && isPaused(before)))
    await updateAccount(trx, id, PAUSED_UNTIL_SYNC);
  return { id, origin: settings.origin };
};

/** Returns what is left of an account that a site has just left. */
const describeRest = async (
  db: Db,
  id: number,
): Promise<Pick<ConnectedAccount, 'sites' | 'lifting'>> => {
  const sites = await listSitesOfAccount(db, id);
  const { length: lifting } = await listOpenSuspensions(db, id);
  return { sites, ...(!sites.length && lifting && { lifting }) };
};

/**
 * Connects a site to an account at a vendor, or changes how that is reached.
 * Token and secret are sealed before they are written. May be called again,
 * also after it was cut off half-way.
 *
 * @param by who does; the command line if nobody is named
 * @throws ApiError `invalid` that names the option, and never repeats a secret
 */
export const connectAccount = async (
  { db, secrets }: Deps,
  given: AccountDraft,
  at: number,
  by: Actor = COMMAND_LINE,
): Promise<ConnectedAccount> => {
  const draft = checkDraft(given);
  const { site, vendor, name } = draft;
  const { id: account, origin } = await db
    .transaction()
    .execute(async (trx) => {
      await requireSite(trx, site);
      const kept = await saveAccount(trx, secrets, draft, at);
      await auditDone(trx, 'connect vendor', draft, { by, at });
      return kept;
    });
  let left: ConnectedAccount['left'];
  for (const other of await listVendorAccountsOfSite(db, site)) {
    // A site's chats are at one account of a vendor.
    if (other.vendor !== vendor || other.id === account) continue;
    await detachSite(db, { account: other.id, site }, at);
    left = { account: other.name, ...(await describeRest(db, other.id)) };
  }
  await attachSite(db, { account, site }, at);
  await db.transaction().execute((trx) => applySuspends(trx, account, at));
  const sites = await listSitesOfAccount(db, account);
  return {
    ...{ vendor, account: name, sites },
    ...(origin !== undefined && { host: origin }),
    ...(left && { left }),
  };
};

/**
 * Disconnects a site from its account at a vendor. An account that serves no
 * site any more is forgotten, with its token; bans stay at the vendor.
 *
 * @param by who does; the command line if nobody is named
 * @throws ApiError `invalid` if there is none
 */
export const disconnectAccount = async (
  { db }: Pick<Deps, 'db'>,
  { site, vendor }: Pick<AccountDraft, 'site' | 'vendor'>,
  at: number,
  by: Actor = COMMAND_LINE,
): Promise<ConnectedAccount> => {
  await requireSite(db, site);
  const accounts = await listVendorAccountsOfSite(db, site);
  const account = accounts.find((one) => one.vendor === vendor);
  if (!account) {
    throw new ApiError(
      'invalid',
      `The site ${site} has no account at ${VENDORS[vendor].name}.`,
      'vendor',
    );
  }
  const { id, name } = account;
  await detachSite(db, { account: id, site }, at);
  await db
    .transaction()
    .execute((trx) =>
      auditDone(trx, 'disconnect vendor', { site, vendor, name }, { by, at }),
    );
  return { vendor, account: name, ...(await describeRest(db, id)) };
};

/**
 * The accounts of a site.
 *
 * @throws ApiError `invalid` if it has none, or there is no such site
 */
export const listAccountsOfSite = async (
  db: Db,
  site: string,
): Promise<VendorAccountRow[]> => {
  await requireSite(db, site);
  const accounts = await listVendorAccountsOfSite(db, site);
  if (accounts.length) return accounts;
  throw new ApiError(
    'invalid',
    `${site} has no account at a vendor. Connect one with "doorlist site vendor".`,
    'site',
  );
};
