import { sql } from 'kysely';
import { spellValue } from '../../keys/spell-value';
import { appliesToSites, keyRefuses } from '../predicates';
import { compileOnce } from '../compile-once';
import type { Db } from '../db';

/** Null: all. */
type Scope = readonly string[] | null;

const SHOWN_KINDS = ['ip', 'visitor', 'zendesk'] as const;

/** Keys of bans, with what the Zendesk-compatible API shows of the bans. */
const selectKeys = (db: Db) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value', 'k.typed', 'k.ban'])
    .select(['b.reason', 'b.created_at', 'b.visitor_name']);

/** Keys of active bans that the Zendesk-compatible API shows one by one. */
const selectActiveKeys = (db: Db, sites: Scope, now: number) =>
  selectKeys(db)
    .where('k.kind', 'in', SHOWN_KINDS)
    .where((where) => keyRefuses(where, now))
    .$if(sites !== null, (query) =>
      query.where((where) => appliesToSites(where, sites ?? [])),
    );

/**
 * The ids of the same keys, looked at one by one. Where PostgreSQL has not
 * counted the tables yet, it would else expect next to none, and read and sort
 * them all for a page of ten; of what differs from 0 it expects nearly all.
 */
const selectActiveIds = (db: Db, sites: Scope, now: number) =>
  db
    .selectFrom('ban_keys as k')
    .select('k.id')
    .where((key) =>
      key(
        key.fn.coalesce(
          key
            .selectFrom('bans as b')
            .select(sql.lit(1).as('refuses'))
            .whereRef('b.id', '=', 'k.ban')
            .where('k.kind', 'in', SHOWN_KINDS)
            .where((where) => keyRefuses(where, now))
            .$if(sites !== null, (query) =>
              query.where((where) => appliesToSites(where, sites ?? [])),
            ),
          sql.lit(0),
        ),
        '!=',
        sql.lit(0),
      ),
    );

export type ZendeskKey = Awaited<
  ReturnType<ReturnType<typeof selectActiveKeys>['executeTakeFirstOrThrow']>
>;

/** Returns a key that the Zendesk-compatible API shows, if these sites have it. */
export const findZendeskKey = (
  db: Db,
  { id, sites }: { id: number; sites: Scope },
  now: number,
): Promise<ZendeskKey | undefined> =>
  selectActiveKeys(db, sites, now).where('k.id', '=', id).executeTakeFirst();

export interface ZendeskKeysQuery {
  limit: number;
  sites: Scope;
  /** Forward, from this id on; with `maxId` no further than that. */
  sinceId?: number;
  /** Without `sinceId` backward: the last ones up to and including this id. */
  maxId?: number;
}

/** A page of keys in ascending ids, and where the pages beside it begin. */
interface ZendeskPage {
  keys: ZendeskKey[];
  /** The id that the page after this one begins with; absent: there is none. */
  sinceId?: number;
  /** The id that the page before this one ends with; absent: there is none. */
  maxId?: number;
}

/** Whether a page is walked to from lower ids. */
const isForward = ({ sinceId, maxId }: ZendeskKeysQuery): boolean =>
  maxId === undefined || sinceId !== undefined;

/** Asks for keys in the direction of the walk. */
const askKeys = compileOnce(
  (
    db,
    query: {
      [Name in keyof ZendeskKeysQuery]: ZendeskKeysQuery[Name] | undefined;
    } & Pick<ZendeskKeysQuery, 'limit' | 'sites'> & { now: number },
  ) => {
    const { limit, sites, sinceId, maxId, now } = query;
    const direction =
      maxId === undefined || sinceId !== undefined ? 'asc' : 'desc';
    const ids = selectActiveIds(db, sites, now)
      .$if(sinceId !== undefined, (keys) =>
        keys.where('k.id', '>=', sinceId as number),
      )
      .$if(maxId !== undefined, (keys) =>
        keys.where('k.id', '<=', maxId as number),
      )
      .orderBy('k.id', direction)
      .limit(limit);
    return selectKeys(db)
      .where('k.id', 'in', db.selectFrom(ids.as('i')).select('i.id'))
      .orderBy('k.id', direction);
  },
);

const walk = (
  db: Db,
  { limit, sites, sinceId, maxId }: ZendeskKeysQuery,
  now: number,
): Promise<ZendeskKey[]> => askKeys(db, { limit, sites, sinceId, maxId, now });

/**
 * Lists a page of keys, whichever way it was walked. Reads one key more, which
 * says that the walk goes on; an empty page lies where its cursor is.
 */
export const listZendeskPage = async (
  db: Db,
  query: ZendeskKeysQuery,
  now: number,
): Promise<ZendeskPage> => {
  const { limit, sites, sinceId, maxId } = query;
  const goesUp = isForward(query);
  const found = await walk(db, { ...query, limit: limit + 1 }, now);
  const more = found.length > limit;
  const keys = found.slice(0, limit);
  if (!goesUp) keys.reverse();
  const first = keys[0]?.id ?? sinceId;
  const last = keys.at(-1)?.id ?? maxId;
  const exists = async (bound: Partial<ZendeskKeysQuery>) =>
    (await walk(db, { limit: 1, sites, ...bound }, now)).length > 0;
  const isBefore = async () => {
    if (!goesUp && more) return true;
    // Of a page without a cursor the first key is the first of all.
    const isFirst = goesUp && !sinceId;
    return !isFirst && first !== undefined && exists({ maxId: first - 1 });
  };
  const isAfter = async () => {
    if (goesUp && more) return true;
    // Of a page without an end the last key is the last of all.
    const isLast = maxId === undefined;
    return !isLast && last !== undefined && exists({ sinceId: last + 1 });
  };
  const [before, after] = await Promise.all([isBefore(), isAfter()]);
  return {
    keys,
    ...(after && last !== undefined && { sinceId: last + 1 }),
    ...(before && first !== undefined && { maxId: first - 1 }),
  };
};

/** Lists every banned address once, as it was typed. */
export const listZendeskAddresses = async (
  db: Db,
  sites: Scope,
  now: number,
): Promise<string[]> => {
  const rows = await selectActiveKeys(db, sites, now)
    .where('k.kind', '=', 'ip')
    .orderBy('k.id')
    .execute();
  // Two bans may spell one address in two ways.
  const seen = new Set<string>();
  return rows.flatMap(({ typed }) => {
    // Not the key's value, which of an IPv6 address is its whole network.
    const spelled = spellValue('ip', typed);
    if (seen.has(spelled)) return [];
    seen.add(spelled);
    return typed;
  });
};
