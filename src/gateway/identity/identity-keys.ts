import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { insertAudit } from '../store/changes';
import {
  findIdentityKey,
  updateKeyUsedAt,
  upsertIdentityKey,
} from '../store/identity-keys';
import { findSite } from '../store/sites';
import type { Db } from '../store/db';

interface Deps {
  db: Db;
  secrets: Secrets;
}

/** How long after a new key's first use the one before is accepted, in ms. */
const OVERLAP = 24 * 60 * 60 * 1000;
const FIRST = { generation: 1, used_at: null };

/** A site's key as its owner is shown it. */
export interface SiteKey {
  site: string;
  /** Counts the rotations, from 1. */
  generation: number;
  /** Base64url; these characters are the key as they stand. */
  key: string;
}

/** A key that identities of a site may be signed with now. */
export interface AcceptedKey {
  key: string;
  /** To be called when it verified one. */
  used: () => Promise<unknown>;
}

/**
 * Returns the key that a site's server is to sign with.
 *
 * @throws ApiError `invalid` for an unknown site
 */
export const siteKey = async (
  { db, secrets }: Deps,
  site: string,
): Promise<SiteKey> => {
  if (!(await findSite(db, site))) {
    throw new ApiError('invalid', `There is no site "${site}".`, 'site');
  }
  const { generation } = (await findIdentityKey(db, site)) ?? FIRST;
  return { site, generation, key: secrets.identityKey(site, generation) };
};

/**
 * Gives a site its next key. The one before it goes on being accepted until
 * the next one is in use; those before that are not, from now on.
 *
 * @throws ApiError `invalid` for an unknown site
 */
export const rotateSiteKey = (
  { db, secrets }: Deps,
  site: string,
  at: number,
): Promise<SiteKey> =>
  db.transaction().execute(async (trx) => {
    const { generation } = await siteKey({ db: trx, secrets }, site);
    await upsertIdentityKey(trx, site, generation + 1);
    await insertAudit(trx, {
      by: { id: null, name: 'command line' },
      at,
      action: 'rotate key',
      subject: site,
      detail: { generation: generation + 1 },
    });
    return siteKey({ db: trx, secrets }, site);
  });

/**
 * Returns the keys that identities of a site may be signed with now, newest first.
 *
 * The one before the newest counts until the newest was in use for a day, the
 * longest that an identity lives: however late a site's server learns of the
 * new key, nobody's identity fails.
 */
export const acceptedKeys = async (
  { db, secrets }: Deps,
  site: string,
  now: number,
): Promise<AcceptedKey[]> => {
  const { generation, used_at: usedAt } =
    (await findIdentityKey(db, site)) ?? FIRST;
  const rotated = generation > FIRST.generation;
  const newest: AcceptedKey = {
    key: secrets.identityKey(site, generation),
    used: async () => {
      if (rotated && usedAt === null) {
        await updateKeyUsedAt(db, { site, generation }, now);
      }
    },
  };
  if (!rotated || (usedAt !== null && now >= usedAt + OVERLAP)) return [newest];
  const before = secrets.identityKey(site, generation - 1);
  return [newest, { key: before, used: () => Promise.resolve() }];
};
