import { holdKey } from '../bans/hold-key';
import { isActive } from '../bans/is-active';
import { keyId, type Key } from '../keys/key';
import type { NeverBan } from '../keys/never-ban';
import type { Secrets } from '../lib/secrets';
import { listBansById, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import type { SessionRow } from '../store/schema/schema';
import { findSession } from '../store/sessions';
import { findSite } from '../store/sites';
import { isExempt } from '../verdict/key-set';
import { findGuesses } from './find-guesses';
import { findSessionSubjects, visitorKey } from './session-subjects';

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

/** Lists the bans whose person a chat's visitor is likely to be, the newest first. */
const listLikelyBans = async (
  db: Db,
  row: SessionRow,
  at: number,
): Promise<StoredBan[]> => {
  const guesses = await findGuesses(db, row, [], at);
  const ids = guesses.flatMap(({ kind, confidence, ban }) =>
    kind !== 'watch' && confidence === 'likely' ? ban : [],
  );
  const bans = await listBansById(db, [...new Set(ids)]);
  return bans
    .filter(
      (ban) =>
        isActive(ban, at) &&
        ban.effect !== 'watch' &&
        appliesTo(ban.sites, [row.site]),
    )
    .toSorted((one, other) => other.id - one.id);
};

/** Returns the browser of a chat, if it is one that may be held. */
const findHoldable = async (
  { db, neverBan }: Deps,
  row: SessionRow,
): Promise<Key | undefined> => {
  const key = visitorKey(row);
  const [subject] = await findSessionSubjects(db, [row]);
  // Who is vouched for is never refused for what somebody guesses.
  if (key.kind !== 'visitor' || !subject || subject.isVouchedFor) {
    return undefined;
  }
  const all = [...subject.proven, ...subject.claimed];
  const isCovered = all.some((one) => neverBan.covers(one) !== undefined);
  return isCovered || isExempt(subject, neverBan) ? undefined : key;
};

/**
 * Holds the browser of a running chat for a day, once for each ban, where its
 * site wants that and a flag makes it likely to be a banned person’s: as a key of
 * that ban which nobody asked for. The one browser is all that is held.
 *
 * @returns whether it is held from now on
 */
export const holdLikely = async (
  deps: Deps,
  code: string,
  at: number,
): Promise<boolean> => {
  const { db, secrets } = deps;
  const row = await findSession(db, code);
  if (!row || row.ended_at !== null) return false;
  const site = await findSite(db, row.site);
  if (site?.hold_likely !== 1 || site.observe === 1) return false;
  const [likely] = await listLikelyBans(db, row, at);
  const key = likely && (await findHoldable(deps, row));
  if (!likely || !key) return false;
  return db.transaction().execute(async (trx) => {
    const [ban] = await listBansById(trx, [likely.id]);
    // Held before, here or by another gateway: a day was enough.
    const isKnown = ban?.keys.some((one) => keyId(one) === keyId(key));
    if (!ban || isKnown || !isActive(ban, at)) return false;
    await holdKey(trx, { secrets }, ban, key, at, 'hold');
    return true;
  });
};
