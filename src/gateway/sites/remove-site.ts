import type { RemovedSite, SiteUses } from '../../protocol/sites';
import { revokeAll } from '../auth/revoke-tokens';
import { liftBan } from '../bans/lift-ban';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { removeBlocklistsOfSiteAlone } from '../store/blocklists/blocklists';
import { deleteSite } from '../store/delete-site';
import {
  countChats,
  listBansOfSiteAlone,
  listTokensOfSiteAlone,
} from '../store/site-uses';
import { findSite } from '../store/sites';
import { listVendorAccountsOfSite } from '../store/vendors/accounts';
import { DEFAULT_SITE } from './put-site';

interface Act {
  by: Actor;
  /** Milliseconds since 1970. */
  at: number;
}

/** @throws ApiError `conflict` for what has to be undone by other means first */
const requireRemovable = async (db: Db, site: string): Promise<void> => {
  if (site === DEFAULT_SITE) {
    throw new ApiError(
      'conflict',
      `The site "${DEFAULT_SITE}" always exists. It can be changed, not removed.`,
      'site',
    );
  }
  const [account] = await listVendorAccountsOfSite(db, site);
  if (!account) return;
  throw new ApiError(
    'conflict',
    `The site's chats are at ${account.vendor}. Disconnect it first: doorlist site vendor ${site} ${account.vendor} --remove`,
    'site',
  );
};

/** Removes the lists of a site alone, with whose bans nobody has to wait. */
const removeLists = (db: Db, site: string, { by, at }: Act): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const id of await removeBlocklistsOfSiteAlone(trx, site, at)) {
      await insertAudit(trx, {
        ...{ by, at, action: 'remove list', subject: id },
        detail: { site },
      });
      await insertChange(trx, { kind: 'list', subject: id, at });
    }
  });

const describeUses = ({ chats, liveChats, bans, tokens }: SiteUses): string =>
  [
    `${chats} ${chats === 1 ? 'chat' : 'chats'} (${liveChats} going on)`,
    `${bans} active ${bans === 1 ? 'ban' : 'bans'} of this site alone`,
    `${tokens} ${tokens === 1 ? 'token' : 'tokens'} of this site alone`,
  ].join(', ');

/**
 * Removes a site: deletes its chats with their messages, lifts the bans and
 * revokes the tokens that are of it alone, and takes it out of those of several
 * sites. Bans of all sites stay.
 *
 * @param isConfirmed whether whatever is in use may go with it
 * @returns what went with it
 * @throws ApiError `site_not_found`; `conflict` that says what stands in the way
 */
export const removeSite = async (
  db: Db,
  id: string,
  isConfirmed: boolean,
  act: Act,
): Promise<RemovedSite> => {
  const { by, at } = act;
  if (!(await findSite(db, id))) {
    throw new ApiError('site_not_found', `There is no site "${id}".`, 'site');
  }
  await requireRemovable(db, id);
  const bans = await listBansOfSiteAlone(db, id, at);
  const tokens = await listTokensOfSiteAlone(db, id);
  const uses = {
    ...(await countChats(db, id)),
    ...{ bans: bans.length, tokens: tokens.length },
  };
  const { chats } = uses;
  if (!isConfirmed && chats + bans.length + tokens.length > 0) {
    throw new ApiError(
      'conflict',
      `The site has ${describeUses(uses)}. All of it goes with the site, once that is confirmed.`,
      'confirm',
    );
  }
  // Before the rest, each by itself: a ban takes a while to leave lists and vendors.
  await removeLists(db, id, act);
  for (const ban of await listBansOfSiteAlone(db, id, at)) {
    await liftBan(db, ban, { ...act, why: `site ${id} removed` });
  }
  await db.transaction().execute(async (trx) => {
    await requireRemovable(trx, id);
    await revokeAll(trx, await listTokensOfSiteAlone(trx, id), act);
    // Their pages hear that they are over.
    for (const subject of await deleteSite(trx, id)) {
      await insertChange(trx, { kind: 'session', subject, at });
    }
    await insertAudit(trx, {
      ...{ by, at, action: 'remove site', subject: id, detail: uses },
    });
    await insertChange(trx, { kind: 'site', subject: id, at });
  });
  return { id, ...uses };
};
