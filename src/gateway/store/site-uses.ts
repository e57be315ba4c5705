import { banIsActive } from './predicates';
import type { Db } from './db';

/** Counts the chats on a site, ended ones too, and those that are going on. */
export const countChats = async (
  db: Db,
  site: string,
): Promise<{ chats: number; liveChats: number }> => {
  const { chats, live } = await db
    .selectFrom('sessions')
    .select(({ fn }) => [
      fn.countAll().as('chats'),
      fn.countAll().filterWhere('ended_at', 'is', null).as('live'),
    ])
    .where('site', '=', site)
    .executeTakeFirstOrThrow();
  return { chats: Number(chats), liveChats: Number(live) };
};

/** Lists the ids of active bans that hold on a site and on no other. */
export const listBansOfSiteAlone = async (
  db: Db,
  site: string,
  now: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('bans as b')
    .innerJoin('ban_sites as s', 's.ban', 'b.id')
    .select('b.id')
    .where('s.site', '=', site)
    .where((where) => banIsActive(where, now))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('ban_sites as other')
            .select('other.site')
            .whereRef('other.ban', '=', 'b.id')
            .where('other.site', '!=', site),
        ),
      ),
    )
    .orderBy('b.id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Lists the tokens of programs that are of a site and of no other. */
export const listTokensOfSiteAlone = (db: Db, site: string) =>
  db
    .selectFrom('tokens as t')
    .innerJoin('token_sites as s', 's.token', 't.id')
    .select(['t.id', 't.name'])
    .where('s.site', '=', site)
    .where('t.user', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('token_sites as other')
            .select('other.site')
            .whereRef('other.token', '=', 't.id')
            .where('other.site', '!=', site),
        ),
      ),
    )
    .orderBy('t.id')
    .execute();
