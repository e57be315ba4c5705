import type { Kysely } from 'kysely';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { findActiveKeys, loadBans, type StoredBan } from '../store/bans';
import type { Doer } from '../store/changes';
import type { AcquireType, Schema } from '../store/schema/schema';
import type { Key } from '../keys/canonical-key';
import { nameOf } from '../verdict/decide';
import type { NeverBan } from '../keys/never-ban';
import { findOnce, noteOnce, type Once } from './idempotency';
import { writeBans } from './write-bans';

type Db = Kysely<Schema>;

/** A key of a ban to be: canonical, and as it was typed. */
export interface DraftKey extends Key {
  typed: string;
  /** Where it came from in the request, for errors. */
  field: string;
}

export interface BanDraft {
  keys: DraftKey[];
  /** Empty: all sites, later ones too. */
  sites: string[];
  /** Milliseconds; null: for good. */
  until: number | null;
  reason: string;
  note: string;
  session?: string;
  visitorName?: string;
  source: 'doorlist' | 'zendesk' | 'acquire';
  /** What the Acquire-compatible API is to call it. */
  acquireType?: AcquireType;
}

/** Who adds a ban, and when. */
export interface Act {
  by: Doer & { id: number };
  at: number;
}

export interface AddBanDeps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

/**
 * Writes a ban, with its audit line, the lists' changes and their versions, in
 * one transaction. Asking again for exactly what an active single-key ban
 * says gives that ban.
 *
 * @throws ApiError `never_ban` that names the key;
 * `idempotency_key_reused` when the key came with another request before
 */
export const addBan = async (
  { db, secrets, neverBan }: AddBanDeps,
  draft: BanDraft,
  { by, at }: Act,
  once?: Once,
): Promise<{ ban: StoredBan; created: boolean }> => {
  for (const key of draft.keys) await refuseNeverBan(db, neverBan, key);
  const { id, created } = await db.transaction().execute(async (trx) => {
    const before = once && (await findOnce(trx, once));
    if (before !== undefined) return { id: before, created: true };
    const existing =
      draft.keys.length === 1 ? await findSame(trx, draft, at) : undefined;
    if (existing !== undefined) return { id: existing, created: false };
    const written = await writeBan(trx, secrets, draft, { by, at });
    if (once) await noteOnce(trx, once, written, at);
    return { id: written, created: true };
  });
  const [ban] = await loadBans(db, [id]);
  if (!ban) throw new Error(`ban ${id} is gone`);
  return { ban, created };
};

/** Writes a new ban with all that belongs to it; part of a transaction. */
export const writeBan = async (
  trx: Db,
  secrets: Secrets,
  draft: BanDraft,
  act: Act,
): Promise<number> => {
  const [id] = await writeBans(trx, secrets, [draft], act);
  if (id === undefined) throw new Error('a ban was not written');
  return id;
};

/** @throws ApiError `never_ban` that names the key */
export const refuseNeverBan = async (
  db: Db,
  neverBan: NeverBan,
  key: DraftKey,
): Promise<void> => {
  const staff =
    key.kind === 'email' &&
    (await db
      .selectFrom('users')
      .select('id')
      .where('email', '=', key.value)
      .executeTakeFirst());
  const entry = staff ? key.value : neverBan.covers(key);
  if (entry === undefined) return;
  const what =
    entry === key.value ? entry : `${key.value} (it covers ${entry})`;
  throw new ApiError(
    'never_ban',
    `${what} is on the never-ban list. Nothing was blocked.`,
    key.field,
  );
};

/** The active ban that says exactly this: same keys, same sites, same end. */
export const findSame = async (
  trx: Db,
  draft: BanDraft,
  now: number,
): Promise<number | undefined> => {
  const active = await findActiveKeys(trx, draft.keys.slice(0, 1), now);
  const bans = await loadBans(
    trx,
    active.map(({ ban }) => ban),
  );
  const keys = new Set(draft.keys.map(nameOf));
  const sites = draft.sites.toSorted().join();
  return bans.find(
    (ban) =>
      ban.keys.length === keys.size &&
      ban.keys.every((key) => !key.lifted_at && keys.has(nameOf(key))) &&
      ban.until === draft.until &&
      ban.sites.toSorted().join() === sites,
  )?.id;
};
