import type { Selectable } from 'kysely';
import type { KeyKind } from '../../protocol/key-kinds';
import { SHARED_KINDS } from '../keys/shared-kinds';
import type { StatsFilter } from './day-counts';
import type { Db } from './db';
import { inChunks } from './in-chunks';
import { appliesToSites } from './predicates';
import type { Schema } from './schema/schema';

/** A ban, as far as it tells what became of it. */
export type OutcomeBan = Pick<
  Selectable<Schema['bans']>,
  | 'id'
  | 'reason'
  | 'created_at'
  | 'lifted_at'
  | 'ended_at'
  | 'created_by'
  | 'created_by_name'
  | 'created_by_user'
  | 'session'
  | 'joined'
  | 'language'
  | 'began_at'
>;

/**
 * Lists bans that were made in some time, the oldest first: none of lists, which
 * are by the thousand and nobody’s decision.
 *
 * @param after the last one of the page before
 */
export const listOutcomeBans = (
  db: Db,
  { sites, since, until }: StatsFilter,
  { after, limit }: { after: OutcomeBan | undefined; limit: number },
): Promise<OutcomeBan[]> =>
  db
    .selectFrom('bans as b')
    .select(['b.id', 'b.reason', 'b.created_at', 'b.lifted_at', 'b.ended_at'])
    .select(['b.created_by', 'b.created_by_name', 'b.created_by_user'])
    .select(['b.session', 'b.joined', 'b.language', 'b.began_at'])
    .where('b.created_at', '>=', after?.created_at ?? since)
    .where('b.created_at', '<', until)
    .where('b.source', '!=', 'list')
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('b.created_at', '>', after?.created_at ?? 0),
          where('b.id', '>', after?.id ?? 0),
        ]),
      ),
    )
    .$if(sites !== null, (query) =>
      query.where((where) => appliesToSites(where, sites ?? [])),
    )
    .orderBy('b.created_at')
    .orderBy('b.id')
    .limit(limit)
    .execute();

/** Lists the keys that some bans have or had. */
export const listOutcomeKeys = (
  db: Db,
  bans: readonly number[],
): Promise<{ ban: number; kind: KeyKind; value: string }[]> =>
  db
    .selectFrom('ban_keys')
    .select(['ban', 'kind', 'value'])
    .where('ban', 'in', bans)
    .execute();

/** A ban that is of the same person as another one may be. */
export interface LaterBan {
  id: number;
  created_at: number;
  session: string | null;
}

/** Lists the bans made since a time that have one of some keys of one person. */
export const listLaterBansOfKeys = (
  db: Db,
  values: readonly string[],
  since: number,
): Promise<(LaterBan & { kind: KeyKind; value: string })[]> =>
  inChunks(values, (some) =>
    db
      .selectFrom('ban_keys as k')
      .innerJoin('bans as b', 'b.id', 'k.ban')
      .select(['k.kind', 'k.value', 'b.id', 'b.created_at', 'b.session'])
      .where('k.value', 'in', some)
      .where('k.kind', 'not in', SHARED_KINDS)
      .where('b.created_at', '>=', since)
      .execute(),
  );

/** Lists the bans that some numbers of persons join, made since a time. */
export const listLaterJoinedBans = async (
  db: Db,
  persons: readonly number[],
  since: number,
): Promise<(LaterBan & { joined: number | null })[]> => {
  if (!persons.length) return [];
  return db
    .selectFrom('bans')
    .select(['id', 'joined', 'created_at', 'session'])
    .where('joined', 'in', persons)
    .where('joined', 'is not', null)
    .where('created_at', '>=', since)
    .execute();
};

/** Lists when people said that a flagged chat is of whom one of some bans is of. */
export const listConfirmations = (
  db: Db,
  bans: readonly number[],
): Promise<{ ban: number; at: number }[]> =>
  db
    .selectFrom('flag_decisions')
    .select(['ban', 'at'])
    .where('ban', 'in', bans)
    .where('confirmed', '=', 1)
    .execute();

/** Lists those of some bans of which an appeal was accepted. */
export const listOverturnedBans = async (
  db: Db,
  bans: readonly number[],
): Promise<Set<number>> => {
  const rows = await db
    .selectFrom('appeals')
    .select('ban')
    .where('ban', 'in', bans)
    .where('state', '=', 'accepted')
    .execute();
  return new Set(rows.map(({ ban }) => ban));
};
