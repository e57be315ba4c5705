import { appliesToSites, keyIsActive } from '../predicates';
import type { Db } from '../db';

/** What an `integer` column of PostgreSQL holds; it fails on any larger one. */
const LARGEST_ID = 2 ** 31 - 1;
/** Null: all. */
type Scope = readonly string[] | null;

/** The keys of active bans that vendor-compatible APIs show one by one. */
const activeKeys = (db: Db, sites: Scope, now: number) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value', 'k.typed', 'k.ban'])
    .select(['b.reason', 'b.created_at', 'b.visitor_name'])
    .where('k.kind', 'in', ['ip', 'visitor', 'zendesk'])
    .where((where) => keyIsActive(where, now))
    .$if(sites !== null, (query) =>
      query.where((where) => appliesToSites(where, sites ?? [])),
    );

export type ZendeskKey = Awaited<
  ReturnType<ReturnType<typeof activeKeys>['executeTakeFirstOrThrow']>
>;

export const findZendeskKey = (
  db: Db,
  { id, sites }: { id: number; sites: Scope },
  now: number,
): Promise<ZendeskKey | undefined> =>
  id > LARGEST_ID
    ? Promise.resolve(undefined)
    : activeKeys(db, sites, now).where('k.id', '=', id).executeTakeFirst();

export interface ZendeskKeysQuery {
  limit: number;
  sites: Scope;
  /** Forward, from this id on. */
  sinceId?: number;
  /** Backward: the last ones up to and including this id. */
  maxId?: number;
}

/** A page in ascending ids, whichever way it was walked. */
export const listZendeskKeys = async (
  db: Db,
  { limit, sites, sinceId = 0, maxId }: ZendeskKeysQuery,
  now: number,
): Promise<ZendeskKey[]> => {
  if (sinceId > LARGEST_ID) return [];
  const keys = activeKeys(db, sites, now).limit(limit);
  if (maxId === undefined) {
    return keys.where('k.id', '>=', sinceId).orderBy('k.id').execute();
  }
  const backward = keys
    .where('k.id', '<=', Math.min(maxId, LARGEST_ID))
    .orderBy('k.id', 'desc');
  return (await backward.execute()).reverse();
};

/**
 * The ids that the pages beside this one begin with: only where there are any.
 * Should the page be empty, they lie around where it would be.
 */
export const findAdjacentCursors = async (
  db: Db,
  page: readonly ZendeskKey[],
  { sites, sinceId, maxId }: Omit<ZendeskKeysQuery, 'limit'>,
  now: number,
): Promise<{ sinceId?: number; maxId?: number }> => {
  const first = page[0]?.id ?? sinceId;
  const last = page.at(-1)?.id ?? maxId;
  const one = { limit: 1, sites };
  const [after] =
    last === undefined
      ? []
      : await listZendeskKeys(db, { ...one, sinceId: last + 1 }, now);
  const [before] =
    first === undefined
      ? []
      : await listZendeskKeys(db, { ...one, maxId: first - 1 }, now);
  return {
    ...(after && last !== undefined && { sinceId: last + 1 }),
    ...(before && first !== undefined && { maxId: first - 1 }),
  };
};

/** Every banned address once, as typed. */
export const listZendeskAddresses = async (
  db: Db,
  sites: Scope,
  now: number,
): Promise<string[]> => {
  const rows = await activeKeys(db, sites, now)
    .where('k.kind', '=', 'ip')
    .orderBy('k.id')
    .execute();
  // Two bans may spell one address in two ways.
  const seen = new Set<string>();
  return rows.flatMap(({ value, typed }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return typed;
  });
};
