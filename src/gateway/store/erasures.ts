import type { KeyKind } from '../../protocol/key-kinds';
import type { Db } from './db';
import type { Schema } from './schema/schema';

/** One erasure: of whose data, by digest, and when. */
export type Erasure = Omit<Schema['erasures'], 'id'>;

/** Adds an erasure, or nothing if the same was erased before. */
export const insertErasure = (db: Db, erasure: Erasure): Promise<unknown> =>
  db
    .insertInto('erasures')
    .values(erasure)
    .onConflict((conflict) =>
      conflict.column('digest').doUpdateSet({ at: erasure.at }),
    )
    .execute();

/** Lists all erasures, the first one first. */
export const listErasures = (db: Db): Promise<Erasure[]> =>
  db
    .selectFrom('erasures')
    .select(['kind', 'digest', 'at'])
    .orderBy('id')
    .execute();

/** Lists the values of bans' keys that are digests, as `isErasedValue` has it. */
export const listErasedKeys = (
  db: Db,
): Promise<{ kind: KeyKind; value: string }[]> =>
  db
    .selectFrom('ban_keys')
    .select(['kind', 'value'])
    .distinct()
    .where('value', '>=', '~')
    .where('value', '<', '\u007f')
    .execute();
