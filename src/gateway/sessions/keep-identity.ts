import type { VerifiedIdentity } from '../identity/verify-identity';
import { digestValue } from '../keys/erased';
import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import type { Known } from '../store/links';
import {
  listLiveSessionsOfVisitor,
  updateLiveSession,
  type IdentityColumn,
} from '../store/live-sessions';
import type { SessionRow } from '../store/schema/schema';

type Columns = Pick<SessionRow, IdentityColumn>;

/** People that one chat remembers as signed in during it. */
const MOST_DIGESTS = 50;

/**
 * Returns the columns of a chat of what a site's server says of its visitor.
 *
 * @param before digests of what it proved earlier in the chat
 */
export const identityColumns = (
  { erasureKey }: Pick<Secrets, 'erasureKey'>,
  { keys, details: { name, facts } }: VerifiedIdentity,
  before: string | null = null,
): Columns => {
  const digests = new Set([
    ...(before?.split(' ') ?? []),
    ...keys.map((key) => digestValue(erasureKey, key)),
  ]);
  return {
    proven_name: name ?? null,
    facts: facts ? JSON.stringify(facts) : null,
    identity: [...digests].slice(-MOST_DIGESTS).join(' ') || null,
  };
};

/** Returns whether a site's server proved a key of a chat's visitor during it. */
export const wasProvenDuring = (
  { erasureKey }: Pick<Secrets, 'erasureKey'>,
  { identity }: Pick<SessionRow, 'identity'>,
  key: Key,
): boolean =>
  identity?.split(' ').includes(digestValue(erasureKey, key)) ?? false;

/**
 * Writes what a site's server says of a visitor by now into their running chats
 * there. If they have it, or there are none, that costs one query.
 */
export const keepIdentity = async (
  { db, secrets }: { db: Db; secrets: Pick<Secrets, 'erasureKey'> },
  known: Known,
  identity: VerifiedIdentity,
  at: number,
): Promise<void> => {
  for (const { code, ...row } of await listLiveSessionsOfVisitor(db, known)) {
    const columns = identityColumns(secrets, identity, row.identity);
    const fields = Object.keys(columns) as IdentityColumn[];
    if (fields.every((field) => columns[field] === row[field])) continue;
    await db.transaction().execute(async (trx) => {
      if (!(await updateLiveSession(trx, code, columns))) return;
      await insertChange(trx, { kind: 'session', subject: code, at });
    });
  }
};
