import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { listBansById, type StoredBan } from '../store/bans';
import { findActiveKeys } from '../store/find-keys';
import type { NeverBan } from '../keys/never-ban';
import {
  findIdempotentBan,
  saveIdempotencyKey,
  type IdempotencyKey,
} from './idempotency';
import { writeBans } from './write-bans';
import type { BanDraft, Act } from './draft';
import { refuseNeverBan } from './refuse-never-ban';
import type { Db } from '../store/db';
import { keyId } from '../keys/key';
import { spellValue } from '../keys/spell-value';

export interface AddBanDeps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

/**
 * Adds a ban in one transaction, with its audit line and what it changes on
 * lists and at vendors. If an active ban has exactly the same one key, sites,
 * end, effect and text, returns that ban instead.
 *
 * @throws ApiError `never_ban` that names the key;
 * `idempotency_key_reused` when the key came with another request before
 */
export const addBan = async (
  { db, secrets, neverBan }: AddBanDeps,
  draft: BanDraft,
  { by, at }: Act,
  once?: IdempotencyKey,
): Promise<{ ban: StoredBan; created: boolean }> => {
  for (const key of draft.keys) await refuseNeverBan(db, neverBan, key);
  const { id, created } = await db.transaction().execute(async (trx) => {
    const before = once && (await findIdempotentBan(trx, once));
    if (before !== undefined) return { id: before, created: true };
    const existing =
      draft.keys.length === 1
        ? await findIdenticalBan(trx, draft, at)
        : undefined;
    if (existing !== undefined) return { id: existing, created: false };
    const written = await writeBan(trx, secrets, draft, { by, at });
    if (once) await saveIdempotencyKey(trx, once, written, at);
    return { id: written, created: true };
  });
  const [ban] = await listBansById(db, [id]);
  if (!ban) throw new Error(`ban ${id} is gone`);
  return { ban, created };
};

/** Bans that were added, and what was left out. */
export interface AddedBans {
  bans: StoredBan[];
  /** Of each draft that an active ban says the same as: `duplicate`, its key. */
  duplicates: ApiError[];
}

/**
 * Adds bans in one transaction, but for those that there are already.
 *
 * @throws ApiError `never_ban`, that names the key, and nothing was added;
 * `duplicate` if there was nothing new
 */
export const addBans = async (
  { db, secrets, neverBan }: AddBanDeps,
  drafts: readonly BanDraft[],
  act: Act,
): Promise<AddedBans> => {
  for (const key of drafts.flatMap(({ keys }) => keys)) {
    await refuseNeverBan(db, neverBan, key);
  }
  const duplicates: ApiError[] = [];
  const ids = await db.transaction().execute(async (trx) => {
    const written: number[] = [];
    for (const draft of drafts) {
      const same = await findIdenticalBan(trx, draft, act.at);
      if (same === undefined) {
        written.push(await writeBan(trx, secrets, draft, act));
      } else {
        duplicates.push(duplicateError(draft, same));
      }
    }
    return written;
  });
  const [first] = duplicates;
  if (!ids.length && first) {
    const all = duplicates.map(({ message }) => message).join(' ');
    throw new ApiError('duplicate', `${all} Nothing was blocked.`, first.field);
  }
  return { bans: await listBansById(db, ids), duplicates };
};

const duplicateError = ({ keys }: BanDraft, same: number): ApiError => {
  const what = keys.map(({ typed }) => typed).join(', ');
  return new ApiError(
    'duplicate',
    `Block ${same} says the same of ${what} already.`,
    keys[0]?.field,
  );
};

/** Writes a new ban with all that belongs to it; part of a transaction. */
const writeBan = async (
  trx: Db,
  secrets: Secrets,
  draft: BanDraft,
  act: Act,
): Promise<number> => {
  const [id] = await writeBans(trx, secrets, [draft], act);
  if (id === undefined) throw new Error('a ban was not written');
  return id;
};

/** Whether each key of a ban, none of them lifted, is one of the draft's. */
const areSameKeys = (ban: StoredBan, { keys }: BanDraft): boolean => {
  const ends = new Map(keys.map((key) => [keyId(key), key.until ?? null]));
  return (
    ban.keys.length === ends.size &&
    ban.keys.every(
      (key) => !key.lifted_at && ends.get(keyId(key)) === key.until,
    )
  );
};

const isSameTyped = (ban: StoredBan, draft: BanDraft): boolean =>
  draft.keys.every(({ kind, typed }) =>
    ban.keys.some(
      (key) =>
        key.kind === kind &&
        spellValue(kind, key.typed) === spellValue(kind, typed),
    ),
  );

/** Whether a ban waits for the end that a draft asks for, or neither waits. */
const isAskedAlike = (ban: StoredBan, { asked }: BanDraft): boolean =>
  asked
    ? ban.to_approve === 1 && ban.asked_until === asked.until
    : ban.to_approve === 0;

/** Returns the active ban of exactly these keys, sites, end, effect and text. */
const findIdenticalBan = async (
  trx: Db,
  draft: BanDraft,
  now: number,
): Promise<number | undefined> => {
  const active = await findActiveKeys(trx, draft.keys.slice(0, 1), now);
  const bans = await listBansById(
    trx,
    active.map(({ ban }) => ban),
  );
  const sites = draft.sites.toSorted().join();
  return bans.find(
    (ban) =>
      areSameKeys(ban, draft) &&
      !ban.list &&
      isAskedAlike(ban, draft) &&
      ban.sparing === (draft.sparing ? 1 : 0) &&
      (!draft.asTyped || isSameTyped(ban, draft)) &&
      ban.until === draft.until &&
      ban.effect === (draft.effect ?? 'refuse') &&
      ban.text === (draft.text ?? '') &&
      ban.sites.toSorted().join() === sites,
  )?.id;
};
