import { sql, type ExpressionBuilder } from 'kysely';
import { SHARED_KINDS } from '../keys/shared-kinds';
import type { Schema } from './schema/schema';

type OfBans = ExpressionBuilder<Schema & { b: Schema['bans'] }, 'b'>;
type OfKeys = ExpressionBuilder<
  Schema & { b: Schema['bans']; k: Schema['ban_keys'] },
  'b' | 'k'
>;

/**
 * Returns the condition that ban `b` is of no list, or of one that holds. All bans
 * of a list hold as long as the list does.
 */
const listHolds = (where: OfBans, now: number) =>
  where.or([
    where('b.blocklist', 'is', null),
    where.exists(
      where
        .selectFrom('blocklists as l')
        .select('l.id')
        .whereRef('l.id', '=', 'b.blocklist')
        .where('l.holds_until', '>', now),
    ),
  ]);

/** Returns the condition that ban `b` neither ended nor is past its end. */
export const banIsActive = (where: OfBans, now: number) =>
  where.and([
    where('b.ended_at', 'is', null),
    where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
    listHolds(where, now),
  ]);

/** Returns the condition that key `k` of ban `b` is banned now. */
export const keyIsActive = (where: OfKeys, now: number) =>
  where.and([
    where('k.lifted_at', 'is', null),
    banIsActive(where as unknown as OfBans, now),
    where.or([where('k.until', 'is', null), where('k.until', '>', now)]),
  ]);

/** When ban `b` ends by itself: one of a list with the list. */
const BAN_END = sql`case when b.blocklist is null then b.until else (
  select l.holds_until from blocklists as l where l.id = b.blocklist) end`;

/**
 * When key `k` of ban `b` ends by itself: with the ban, or before. Null: it does
 * not.
 */
export const KEY_END = sql<number | null>`case
  when k.until is null then ${BAN_END}
  when ${BAN_END} is null or k.until < ${BAN_END} then k.until
  else ${BAN_END} end`;

/**
 * Returns the condition that key `k` of ban `b` refuses everybody who has it:
 * also those whose identity a site's server proved.
 */
export const sparesNobody = (where: OfKeys) =>
  where.or([
    where('b.sparing', '=', 0),
    where('k.kind', 'not in', SHARED_KINDS),
  ]);

/** Returns the condition that key `k` of ban `b` refuses somebody now. */
export const keyRefuses = (where: OfKeys, now: number) =>
  where.and([keyIsActive(where, now), where('b.effect', '!=', 'watch')]);

/**
 * Whether a ban holds on one of some sites: a ban without sites of its own does
 * on all. `null` stands for every site there is.
 */
export const appliesTo = (
  banSites: readonly string[],
  sites: readonly string[] | null,
): boolean =>
  sites === null ||
  banSites.length === 0 ||
  banSites.some((site) => sites.includes(site));

const namesSite = (where: OfBans) =>
  where
    .selectFrom('ban_sites as s')
    .select('s.site')
    .whereRef('s.ban', '=', 'b.id');

/** Returns the condition that ban `b` holds on all sites, later ones too. */
export const appliesEverywhere = (where: OfBans) =>
  where.not(where.exists(namesSite(where)));

/** Returns the condition that ban `b` is of one of some sites by name. */
export const namesOneOf = (where: OfBans, sites: readonly string[]) =>
  where.exists(namesSite(where).where('s.site', 'in', sites));

/** The same as `appliesTo`, in SQL, of ban `b`. */
export const appliesToSites = (where: OfBans, sites: readonly string[]) =>
  where.or([appliesEverywhere(where), namesOneOf(where, sites)]);

/**
 * The same in one look-up for each ban, which PostgreSQL does not turn into a
 * list of all bans with sites: for a page that a few bans fill.
 */
export const appliesToSitesOneByOne = (
  where: OfBans,
  sites: readonly string[],
) =>
  where(
    where.fn.coalesce(
      where
        .selectFrom('ban_sites as s')
        .whereRef('s.ban', '=', 'b.id')
        .select((one) =>
          one.fn
            .max(one.case().when('s.site', 'in', sites).then(1).else(0).end())
            .as('applies'),
        ),
      sql.lit(1),
    ),
    '=',
    sql.lit(1),
  );

/**
 * Returns the condition that ban `b` lies beneath one that is active: it is in
 * force, and no list of active bans needs it.
 */
export const isBeneath = (where: OfBans, now: number) =>
  where.exists(
    where
      .selectFrom('bans as above')
      .select('above.id')
      .whereRef('above.id', '=', 'b.beneath')
      .where('above.ended_at', 'is', null)
      .where((of) =>
        of.or([of('above.until', 'is', null), of('above.until', '>', now)]),
      ),
  );
