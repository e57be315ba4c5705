import { DEFAULT_MIGRATION_LOCK_TABLE, DEFAULT_MIGRATION_TABLE } from 'kysely';
import type { Db } from '../db';

/** The columns of one table. */
export interface TextColumns {
  table: string;
  /** Those of them that hold text. */
  columns: string[];
}

const MIGRATOR = [DEFAULT_MIGRATION_TABLE, DEFAULT_MIGRATION_LOCK_TABLE];

/** Lists the columns of text of all tables that the database has. */
export const listTextColumns = async (db: Db): Promise<TextColumns[]> =>
  (await db.introspection.getTables())
    .filter(({ name, isView }) => !isView && !MIGRATOR.includes(name))
    .map(({ name, columns }) => ({
      table: name,
      columns: columns
        .filter(({ dataType }) => /text|char/i.test(dataType))
        .map((column) => column.name),
    }));
