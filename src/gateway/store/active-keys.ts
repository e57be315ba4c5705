import type { KeyKind } from '../../protocol/agent';
import type { Db } from './db';

/** Some keys in the order of their ids. */
export interface ActiveKeyPage {
  /** Those that may refuse somebody: not lifted, of a ban that has not ended. */
  keys: { kind: KeyKind; value: string }[];
  /** The last id that was looked at; nothing if none came after. */
  last: number | undefined;
  /** There may be more. */
  more: boolean;
}

/**
 * Looks at the keys after one. Not a join: PostgreSQL, until it has counted a
 * table that has just grown, would join all of it for each block.
 */
export const listActiveKeys = async (
  db: Db,
  after: number,
  limit: number,
): Promise<ActiveKeyPage> => {
  const rows = await db
    .selectFrom('ban_keys')
    .select(['id', 'ban', 'kind', 'value', 'lifted_at'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  const bans = new Set(rows.map(({ ban }) => ban));
  const open = bans.size
    ? await db
        .selectFrom('bans')
        .select('id')
        .where('id', 'in', [...bans])
        .where('ended_at', 'is', null)
        .execute()
    : [];
  const isOpen = new Set(open.map(({ id }) => id));
  return {
    keys: rows.filter((row) => row.lifted_at === null && isOpen.has(row.ban)),
    last: rows.at(-1)?.id,
    more: rows.length === limit,
  };
};
