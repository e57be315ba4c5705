import { keyId, type Key } from '../keys/key';
import type { BanKeyRow, StoredBan } from '../store/bans';
import type { EndAsk } from './end-ask';
import { lastKeyEnd } from './last-key-end';
import { longestHold } from './longest-hold';
import type { ChangeAct } from './record-ban-change';

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds that a browser’s clock may be ahead. */
const SLACK = 60_000;

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
 * that of a new ban, counted from the making of this one, so that neither editing
 * nor adding a key again makes it longer. What the key has already it keeps; one
 * whose time is over holds for a day once more. A key that the ban never had counts
 * from now.
 */
export const latestKeyEnd = (ban: StoredBan, key: Key, at: number): number => {
  const longest = longestHold(key);
  const first = ban.created_at + longest;
  const rows = ban.keys.filter((one) => keyId(one) === keyId(key));
  if (!rows.length) return at + longest;
  const kept = rows.filter(
    ({ lifted_at, ended_at }) => lifted_at === null && ended_at === null,
  );
  const ends = kept.length
    ? kept.map(({ until }) => Math.min(orNever(until), orNever(ban.until)))
    : rows.map(({ until }) => until ?? first);
  const latest = Math.max(first, ...ends);
  return latest > at ? latest : at + Math.min(longest, DAY);
};

/** Returns a key's own end; null, with its ban, for one that is later than its ban's. */
export const withinBan = (own: End, until: End): End =>
  orNever(own) > orNever(until) ? null : own;

/** An end, and the one asked for if that is later than may be before somebody approves it. */
interface LimitedEnd {
  until: End;
  askedUntil?: End;
}

/** Returns a key's own end within its latest; null: with its ban. */
export const limitKeyEnd = (
  own: End,
  until: End,
  latest: number,
): LimitedEnd =>
  Math.min(orNever(own), orNever(until)) > latest
    ? { until: latest, askedUntil: own }
    : { until: withinBan(own, until) };

/**
 * Returns the end that a ban gets at once when another is asked for: counted from
 * its making, as long as who changes it may have it hold, and no shorter than it
 * holds already.
 */
export const holdBanEnd = (
  ban: Pick<StoredBan, 'created_at' | 'until'>,
  asked: End,
  { longestBan = Infinity }: Pick<ChangeAct, 'longestBan'>,
): End => {
  const latest = Math.max(ban.created_at + longestBan, orNever(ban.until));
  return orNever(asked) > latest + SLACK ? latest : asked;
};

/** The ends of a ban and of its keys, as they are to be. */
export interface EndPlan {
  until: End;
  /** Of the keys whose own ends change. */
  moved: { id: number; until: End }[];
  /** What it waits for then. */
  ask: EndAsk | undefined;
}

const WEEK = 7 * DAY;

/** Returns those of some ends that are other than their keys'. */
const listMoved = <One extends EndPlan['moved'][number]>(
  keys: readonly BanKeyRow[],
  ends: readonly One[],
): One[] => {
  const before = new Map(keys.map(({ id, until }) => [id, until]));
  return ends.filter(({ id, until }) => before.get(id) !== until);
};

/**
 * Returns the latest end that a country or a provider gets with a ban that is joined
 * with another, whoever joins or changes that: a week from its making, or what it
 * has. Undefined for any other key.
 */
const latestOfPlace = (ban: StoredBan, { kind, until }: BanKeyRow) =>
  kind === 'country' || kind === 'asn'
    ? Math.max(
        ban.created_at + WEEK,
        Math.min(orNever(until), orNever(ban.until)),
      )
    : undefined;

/**
 * Plans what the end of a ban does to another that is joined with it: to each key
 * the same, but a country or a provider holds no longer for that.
 */
export const planJoinedEnds = (
  ban: StoredBan,
  keys: readonly BanKeyRow[],
  asked: End,
  act: Pick<ChangeAct, 'at' | 'keysMustEnd' | 'longestBan'>,
): EndPlan => {
  const { moved, ...plan } = planKeyEnds(ban, keys, asked, act);
  const planned = new Map(moved.map(({ id, until }) => [id, until]));
  const ends = keys.map((key) => {
    const end = planned.get(key.id) ?? key.until;
    const latest = latestOfPlace(ban, key);
    const whole = Math.min(orNever(end), orNever(plan.until));
    return {
      id: key.id,
      until: latest !== undefined && whole > latest ? latest : end,
    };
  });
  return {
    ...plan,
    until: lastKeyEnd(ends, plan.until),
    moved: listMoved(keys, ends),
  };
};

/**
 * Plans what an active ban's other end does to it and its keys: those that end
 * with it go on to do so, but for somebody who is no owner only as long as they may
 * hold. What is asked for beyond that waits.
 */
export const planKeyEnds = (
  ban: StoredBan,
  keys: readonly BanKeyRow[],
  asked: End,
  act: Pick<ChangeAct, 'at' | 'keysMustEnd' | 'longestBan'>,
): EndPlan => {
  const own = ownKeyEnds(keys, ban.until);
  const ends = keys.map((key) => {
    const end = own.get(key.id) ?? null;
    const latest = act.keysMustEnd ? latestKeyEnd(ban, key, act.at) : Infinity;
    return { id: key.id, ...limitKeyEnd(end, asked, latest) };
  });
  const held = holdBanEnd(ban, asked, act);
  const asks = ends.flatMap(({ id, askedUntil }): [number, End][] =>
    askedUntil === undefined ? [] : [[id, askedUntil]],
  );
  return {
    until: lastKeyEnd(ends, held),
    moved: listMoved(keys, ends),
    ask:
      held !== asked || asks.length
        ? { until: asked, keys: new Map(asks) }
        : undefined,
  };
};
