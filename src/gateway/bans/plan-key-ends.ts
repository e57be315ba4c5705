import { keyId, type Key } from '../keys/key';
import type { BanKeyRow, StoredBan } from '../store/bans';
import { lastKeyEnd } from './last-key-end';
import { longestHold } from './longest-hold';
import type { ChangeAct } from './record-ban-change';

type End = number | null;

const orNever = (end: End | undefined): number => end ?? Infinity;

/**
 * Returns the ends that keys have of their own, not with their ban: with the
 * last of them the ban ends, so that this one has no other end either.
 */
export const ownKeyEnds = (
  keys: readonly BanKeyRow[],
  until: End,
): ReadonlyMap<number, End> => {
  const last = orNever(lastKeyEnd(keys, until));
  return new Map(
    keys.map((key) => [key.id, orNever(key.until) < last ? key.until : null]),
  );
};

/**
 * Returns the latest end that somebody who is no owner can give a key of a ban:
 * that of a new ban, counted from the making of this one while that lasts, so
 * that neither editing nor adding a key again makes it longer. What the key has
 * already it keeps.
 */
export const latestKeyEnd = (ban: StoredBan, key: Key, at: number): number => {
  const longest = longestHold(key);
  const first = ban.created_at + longest;
  const rows = ban.keys.filter((one) => keyId(one) === keyId(key));
  const kept = rows.filter(
    ({ lifted_at, ended_at }) => lifted_at === null && ended_at === null,
  );
  const ends = kept.length
    ? kept.map(({ until }) => Math.min(orNever(until), orNever(ban.until)))
    : rows.map(({ until }) => until ?? first);
  const latest = ends.length ? Math.max(first, ...ends) : at;
  return latest > at ? latest : at + longest;
};

/** Returns a key's own end; null, with its ban, for one that is later than its ban's. */
export const withinBan = (own: End, until: End): End =>
  orNever(own) > orNever(until) ? null : own;

/** Returns a key's own end within its latest; null: with its ban. */
export const limitKeyEnd = (own: End, until: End, latest: number): End =>
  Math.min(orNever(own), orNever(until)) > latest
    ? latest
    : withinBan(own, until);

/** The ends of a ban and of its keys, as they are to be. */
export interface EndPlan {
  until: End;
  /** Of the keys whose own ends change. */
  moved: { id: number; until: End }[];
}

/**
 * Plans what an active ban's other end does to its keys: those that end with it
 * go on to do so, but for somebody who is no owner only as long as they may hold.
 */
export const planKeyEnds = (
  ban: StoredBan,
  keys: readonly BanKeyRow[],
  until: End,
  { at, keysMustEnd }: Pick<ChangeAct, 'at' | 'keysMustEnd'>,
): EndPlan => {
  const own = ownKeyEnds(keys, ban.until);
  const ends = keys.map((key) => {
    const end = own.get(key.id) ?? null;
    const latest = keysMustEnd ? latestKeyEnd(ban, key, at) : Infinity;
    return { id: key.id, until: limitKeyEnd(end, until, latest) };
  });
  const before = new Map(keys.map((key) => [key.id, key.until]));
  return {
    until: lastKeyEnd(ends, until),
    moved: ends.filter((key) => before.get(key.id) !== key.until),
  };
};
