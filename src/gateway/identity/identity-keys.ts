import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { insertAudit, type Actor } from '../store/changes';
import {
  findIdentityKey,
  updateKeyUsedAt,
  upsertIdentityKey,
  type KeyUse,
} from '../store/identity-keys';
import { findSite } from '../store/sites';
import type { Db } from '../store/db';

interface Deps {
  db: Db;
  secrets: Secrets;
}

/** How long after a new key's first use the one before is accepted, in ms. */
const OVERLAP = 24 * 60 * 60 * 1000;
const FIRST = { generation: 1, used_at: null, chat_server_used_at: null };

/**
 * What a site's key is for: its server signs identities with one, its chat
 * server shows the other when it verifies a chat.
 */
export type KeyPurpose = 'identity' | 'chat server';

const USE = {
  identity: 'used_at',
  'chat server': 'chat_server_used_at',
} as const satisfies Record<KeyPurpose, KeyUse>;

const deriveKey = (
  secrets: Secrets,
  purpose: KeyPurpose,
  site: string,
  generation: number,
): string =>
  purpose === 'identity'
    ? secrets.identityKey(site, generation)
    : secrets.chatServerKey(site, generation);

/** A site's key as its owner is shown it. */
export interface SiteKey {
  site: string;
  purpose: KeyPurpose;
  /** Counts the rotations, from 1. */
  generation: number;
  /** Base64url; these characters are the key as they stand. */
  key: string;
}

/** A key of a site that counts now. */
export interface AcceptedKey {
  key: string;
  /** To be called when somebody used it. */
  used: () => Promise<unknown>;
}

/**
 * Returns the newest key of a site.
 *
 * @throws ApiError `invalid` for an unknown site
 */
export const siteKey = async (
  { db, secrets }: Deps,
  site: string,
  purpose: KeyPurpose = 'identity',
): Promise<SiteKey> => {
  if (!(await findSite(db, site))) {
    throw new ApiError('invalid', `There is no site "${site}".`, 'site');
  }
  const { generation } = (await findIdentityKey(db, site)) ?? FIRST;
  const key = deriveKey(secrets, purpose, site, generation);
  return { site, purpose, generation, key };
};

/**
 * Gives a site its next keys, one for each purpose. The one before goes on
 * being accepted until the next one is in use; those before that are not, from
 * now on.
 *
 * @throws ApiError `invalid` for an unknown site
 */
export const rotateSiteKey = (
  { db, secrets }: Deps,
  site: string,
  at: number,
  purpose: KeyPurpose = 'identity',
  by: Actor = { id: null, name: 'command line' },
): Promise<SiteKey> =>
  db.transaction().execute(async (trx) => {
    const { generation } = await siteKey({ db: trx, secrets }, site);
    await upsertIdentityKey(trx, site, generation + 1);
    await insertAudit(trx, {
      ...{ by, at },
      action: 'rotate key',
      subject: site,
      detail: { generation: generation + 1 },
    });
    return siteKey({ db: trx, secrets }, site, purpose);
  });

/**
 * Returns the keys of a site that are accepted now, newest first.
 *
 * The one before the newest counts until the newest was in use for a day, the
 * longest that an identity lives: however late a site's server learns of the
 * new key, nobody's identity fails.
 */
export const acceptedKeys = async (
  { db, secrets }: Deps,
  site: string,
  now: number,
  purpose: KeyPurpose = 'identity',
): Promise<AcceptedKey[]> => {
  const row = (await findIdentityKey(db, site)) ?? FIRST;
  const { generation } = row;
  const use = USE[purpose];
  const usedAt = row[use];
  const rotated = generation > FIRST.generation;
  const newest: AcceptedKey = {
    key: deriveKey(secrets, purpose, site, generation),
    used: async () => {
      if (rotated && usedAt === null) {
        await updateKeyUsedAt(db, { site, generation, use }, now);
      }
    },
  };
  const former = secrets.former && [
    toAccepted(deriveKey(secrets.former, purpose, site, generation)),
  ];
  const accepted = [newest, ...(former ?? [])];
  if (!rotated || (usedAt !== null && now >= usedAt + OVERLAP)) return accepted;
  const before = deriveKey(secrets, purpose, site, generation - 1);
  return [...accepted, toAccepted(before)];
};

/** A key beside the newest, of which nobody has to know when it was used. */
const toAccepted = (key: string): AcceptedKey => ({
  key,
  used: () => Promise.resolve(),
});
