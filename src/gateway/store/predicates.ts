import type { ExpressionBuilder } from 'kysely';
import type { Schema } from './schema/schema';

type OfBans = ExpressionBuilder<Schema & { b: Schema['bans'] }, 'b'>;
type OfKeys = ExpressionBuilder<
  Schema & { b: Schema['bans']; k: Schema['ban_keys'] },
  'b' | 'k'
>;

/** That ban `b` neither ended nor is past its end. */
export const banIsActive = (where: OfBans, now: number) =>
  where.and([
    where('b.ended_at', 'is', null),
    where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
  ]);

/** That key `k` of ban `b` is banned now. */
export const keyIsActive = (where: OfKeys, now: number) =>
  where.and([
    where('k.lifted_at', 'is', null),
    where('b.ended_at', 'is', null),
    where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
  ]);

/** That ban `b` holds on one of these sites; one without sites does on all. */
export const appliesToSites = (where: OfBans, sites: readonly string[]) => {
  const named = where
    .selectFrom('ban_sites as s')
    .select('s.site')
    .whereRef('s.ban', '=', 'b.id');
  return where.or([
    where.not(where.exists(named)),
    where.exists(named.where('s.site', 'in', sites)),
  ]);
};
