import { spellValue } from '../../keys/spell-value';
import { appliesToSites, keyRefuses } from '../predicates';
import type { Db } from '../db';

/** Null: all. */
type Scope = readonly string[] | null;

/** Keys of active bans that the Zendesk-compatible API shows one by one. */
const selectActiveKeys = (db: Db, sites: Scope, now: number) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value', 'k.typed', 'k.ban'])
    .select(['b.reason', 'b.created_at', 'b.visitor_name'])
    .where('k.kind', 'in', ['ip', 'visitor', 'zendesk'])
    .where((where) => keyRefuses(where, now))
    .$if(sites !== null, (query) =>
      query.where((where) => appliesToSites(where, sites ?? [])),
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

/** Lists a page of keys in ascending ids, whichever way it was walked. */
export const listZendeskKeys = async (
  db: Db,
  { limit, sites, sinceId, maxId }: ZendeskKeysQuery,
  now: number,
): Promise<ZendeskKey[]> => {
  const keys = selectActiveKeys(db, sites, now)
    .limit(limit)
    .$if(maxId !== undefined, (query) =>
      query.where('k.id', '<=', maxId as number),
    );
  if (maxId === undefined || sinceId !== undefined) {
    return keys
      .where('k.id', '>=', sinceId ?? 0)
      .orderBy('k.id')
      .execute();
  }
  return (await keys.orderBy('k.id', 'desc').execute()).reverse();
};

/**
 * Returns the ids that the pages before and after this one begin with, where
 * those have any key. An empty page lies where its cursor is.
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
