import { sql } from 'kysely';
import type { SharedList } from '../../../protocol/lists';
import type { Db } from '../db';

/** How a list does. */
export interface BlocklistHealth {
  state: SharedList['state'];
  /** When its bans last were as it is; of one that never was read, when it was added. */
  currentAt: number;
}

/** Lists how the lists do that were not removed. */
export const listBlocklistHealth = async (
  db: Db,
): Promise<BlocklistHealth[]> => {
  const rows = await db
    .selectFrom('blocklists')
    .select([
      // Not the update that waits, which may be long.
      sql<SharedList['state']>`case
        when failures > 0 then 'failing'
        when waiting is not null then 'waiting'
        when updated_at is null then 'reading'
        else 'current' end`.as('state'),
      ({ fn }) => fn.coalesce('updated_at', 'created_at').as('current_at'),
    ])
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    state: row.state,
    currentAt: Number(row.current_at),
  }));
};
