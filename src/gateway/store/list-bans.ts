import type { ExpressionBuilder } from 'kysely';
import type { BanState } from '../../protocol/bans';
import type { Effect } from '../../protocol/effects';
import type { KeyKind } from '../../protocol/key-kinds';
import { isSearchedBan, type ExactSearch } from './exact-search';
import { appliesToSites, banIsActive } from './predicates';
import { listBansById, type StoredBan } from './bans';
import type { Schema } from './schema/schema';
import { containsText } from './search';
import type { Db } from './db';

export interface BanQuery {
  state?: BanState;
  kind?: KeyKind;
  effect?: Effect;
  /** Text that a key, reason, note, reference or visitor's name contains. */
  q?: string;
  /** Instead of `q`. */
  exact?: ExactSearch;
  /** Only bans of smaller ids than this. */
  before?: number;
  limit: number;
  /** Only bans that concern one of these sites; null: all. */
  sites: readonly string[] | null;
}

/** Returns a page of bans, newest first, with their keys and sites. */
export const listBans = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<StoredBan[]> => {
  const { state, kind, effect, q, exact, before, limit, sites } = query;
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
    .$if(effect !== undefined, (select) =>
      select.where('b.effect', '=', effect as Effect),
    )
    .$if(!!q, (select) => select.where(containsText('b.search', q ?? '')))
    .$if(exact !== undefined, (select) =>
      select.where((where) => isSearchedBan(where, exact as ExactSearch)),
    )
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
