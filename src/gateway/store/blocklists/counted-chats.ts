import { sql } from 'kysely';
import type { Db } from '../db';
import { inChunks } from '../in-chunks';

/** What a chat of the last weeks shows that lists may name. */
export interface CountedChat {
  code: string;
  visitor: string;
  /** By which addresses are ordered: see `toAddressOrder`. */
  address_order: string | null;
  country: string | null;
  asn: number | null;
  email: string | null;
  phone: string | null;
  /** Null while it is running. */
  ended_at: number | null;
}

/**
 * Lists chats that are not over, or ended since a time, after one, in the order of
 * their codes.
 *
 * @param sites null: all
 */
export const listCountedChats = (
  db: Db,
  {
    since,
    sites,
    after,
    limit,
  }: {
    since: number;
    sites: readonly string[] | null;
    after: string;
    limit: number;
  },
): Promise<CountedChat[]> =>
  db
    .selectFrom('sessions')
    .select(['code', 'visitor', 'address_order', 'country', 'asn'])
    .select(['email', 'phone', 'ended_at'])
    .where('code', '>', after)
    .where((where) =>
      where.or([where('ended_at', 'is', null), where('ended_at', '>=', since)]),
    )
    .$if(sites !== null, (query) => query.where('site', 'in', sites ?? []))
    .orderBy('code')
    .limit(limit)
    .execute();

/** Returns those of some visitors whose identity a site’s server proved. */
export const listSignedIn = async (
  db: Db,
  visitors: readonly string[],
): Promise<Set<string>> => {
  const rows = await inChunks(visitors, (some) =>
    db
      .selectFrom('links')
      .select('visitor')
      .distinct()
      .where('visitor', 'in', some)
      .where('site', '!=', sql.lit(''))
      .execute(),
  );
  return new Set(rows.map(({ visitor }) => visitor));
};
