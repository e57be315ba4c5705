import type { Kysely } from 'kysely';
import { ApiError } from '../problem';
import { randomCode, type Secrets } from '../secrets';
import { findActiveKeys, loadBans, type StoredBan } from '../store/bans';
import { noteAudit, noteChange, type Doer } from '../store/changes';
import type { AcquireType, Schema } from '../store/schema';
import { searchText } from '../store/search';
import { publishKeys } from './affected-sites';
import { networksOf, type Key } from './canonical-key';
import { nameOf } from './decide';
import type { NeverBan } from './never-ban';
import { findOnce, noteOnce, type Once } from './once';

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
  { by, at }: Act,
): Promise<number> => {
  const { id, keys } = await insertBan(trx, draft, by, at);
  await publishKeys(trx, secrets, keys, draft.sites, at);
  await noteAudit(trx, {
    by,
    at,
    action: 'ban',
    subject: id,
    detail: {
      keys: draft.keys.map(({ kind, value }) => ({ kind, value })),
      sites: draft.sites,
      until: draft.until,
    },
  });
  await noteChange(trx, { kind: 'ban', subject: id, at });
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

const insertBan = async (
  trx: Db,
  draft: BanDraft,
  by: Act['by'],
  at: number,
): Promise<{ id: number; keys: (Key & { id: number })[] }> => {
  const reference = randomCode();
  const { id } = await trx
    .insertInto('bans')
    .values({
      reason: draft.reason,
      note: draft.note,
      until: draft.until,
      created_at: at,
      created_by: by.id,
      created_by_name: by.name,
      created_by_user: by.isUser ? 1 : 0,
      session: draft.session ?? null,
      visitor_name: draft.visitorName ?? null,
      source: draft.source,
      acquire_type: draft.acquireType ?? null,
      reference,
      hits: 0,
      search: searchText([
        ...draft.keys.flatMap(({ value, typed }) => [value, typed]),
        draft.visitorName ?? '',
        draft.session ?? '',
        reference,
        draft.reason,
        draft.note,
      ]),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const keys = await trx
    .insertInto('ban_keys')
    .values(
      draft.keys.map(({ kind, value, typed }) => ({
        ban: id,
        kind,
        value,
        typed,
      })),
    )
    .returning(['id', 'kind', 'value'])
    .execute();
  await insertNetworks(trx, keys);
  if (draft.sites.length) {
    await trx
      .insertInto('ban_sites')
      .values(draft.sites.map((site) => ({ ban: id, site })))
      .execute();
  }
  return { id, keys };
};

/** A range is found by the networks that make it up, all else by its value. */
const insertNetworks = async (
  trx: Db,
  keys: readonly (Key & { id: number })[],
): Promise<void> => {
  for (const key of keys) {
    const networks = networksOf(key);
    if (networks.length < 2) continue;
    await trx
      .insertInto('key_networks')
      .values(networks.map(({ text }) => ({ network: text, ban_key: key.id })))
      .execute();
  }
};
