import { sql } from 'kysely';
import { isText, toFilter, type BanFilter, type Bans } from './ban-filter';
import type { BanQuery } from './ban-query';

const hasMakerId = ({
  id,
  isUser,
}: {
  id: number;
  isUser?: boolean;
}): BanFilter => {
  const ofUser = (bans: Bans) =>
    isUser === undefined
      ? bans
      : bans.where('b.created_by_user', '=', isUser ? 1 : 0);
  return toFilter(
    (bans) => ofUser(bans.where('b.created_by', '=', id)),
    (bans) => ofUser(bans.where(sql`b.created_by + 0`, '=', id)),
  );
};

const isMaker = (by: NonNullable<BanQuery['by']>): BanFilter => ({
  ...('name' in by ? isText('created_by_name', by.name) : hasMakerId(by)),
  isCovering: true,
});

/** Characters of a reason that its index has. */
const START = 100;

const hasReason = (reason: string): BanFilter => {
  const whole = (bans: Bans) =>
    bans.where(sql`lower(b.reason)`, '=', sql`lower(${reason})`);
  const start = (bans: Bans) =>
    bans.where(
      sql`substr(lower(b.reason), 1, ${sql.lit(START)})`,
      '=',
      sql`substr(lower(${reason}), 1, ${sql.lit(START)})`,
    );
  // In lower case a character may be three; whose start is shorter is whole.
  const isShort = 3 * reason.length < START;
  return toFilter(isShort ? start : (bans) => whole(start(bans)), whole);
};

/** Filters by both at once, which one index serves, in the order of ids. */
const isBoth = (one: BanFilter, other: BanFilter): BanFilter => {
  const both = toFilter(
    (bans) => other.leave(one.leave(bans)),
    (bans) => other.check(one.check(bans)),
    'id',
  );
  return {
    ...both,
    checkIds: (db, bans) => bans.where('b.id', 'in', both.ids(db)),
  };
};

/** Returns the filters by who made a ban, and why. */
export const listMadeByFilters = ({
  by,
  reason,
}: Pick<BanQuery, 'by' | 'reason'>): BanFilter[] => {
  const maker = by && isMaker(by);
  const why = reason === undefined ? undefined : hasReason(reason);
  if (maker && why) return [maker, isBoth(maker, why)];
  return [maker, why].filter((filter) => filter !== undefined);
};
