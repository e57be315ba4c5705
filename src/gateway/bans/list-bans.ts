import type { ExpressionBuilder } from 'kysely';
import type { BanState, KeyKind } from '../../protocol/agent';
import { appliesToSites, banIsActive } from '../store/predicates';
import { listBansById, type StoredBan } from '../store/bans';
import type { Schema } from '../store/schema/schema';
import { containsText } from '../store/search';
import type { Db } from '../store/db';

export interface BanQuery {
  state?: BanState;
  kind?: KeyKind;
  /** Text that keys, reason, note, reference or the visitor's name hold. */
  q?: string;
  /** Only bans of smaller ids than this. */
  before?: number;
  limit: number;
  /** Only bans that concern one of these sites; null: all. */
  sites: readonly string[] | null;
}

/** Newest first. One more than `limit` tells that there is a next page. */
export const listBans = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<StoredBan[]> => {
  const { state, kind, q, before, limit, sites } = query;
  const rows = await db
    .selectFrom('bans as b')
    .select('b.id')
    .$if(before !== undefined, (select) =>
      select.where('b.id', '<', before as number),
    )
    .$if(state !== undefined, (select) =>
      select.where((where) => inState(where, state as BanState, now)),
    )
    .$if(kind !== undefined, (select) =>
      select.where((where) =>
        where.exists(
          where
            .selectFrom('ban_keys as k')
            .select('k.id')
            .whereRef('k.ban', '=', 'b.id')
            .where('k.kind', '=', kind as KeyKind),
        ),
      ),
    )
    .$if(!!q, (select) => select.where(containsText('b.search', q ?? '')))
    .$if(sites !== null, (select) =>
      select.where((where) => appliesToSites(where, sites ?? [])),
    )
    .orderBy('b.id', 'desc')
    .limit(limit)
    .execute();
  return listBansById(
    db,
    rows.map(({ id }) => id),
  );
};

const inState = (
  where: ExpressionBuilder<{ b: Schema['bans'] } & Schema, 'b'>,
  state: BanState,
  now: number,
) => {
  const lifted = where('b.lifted_at', 'is not', null);
  if (state === 'active') return banIsActive(where, now);
  return state === 'lifted'
    ? lifted
    : where.and([where.not(lifted), where('b.until', '<=', now)]);
};
