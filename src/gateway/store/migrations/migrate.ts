import { Migrator } from 'kysely';
import type { Db } from '../db';
import { migrations } from './migrations';

/**
 * Brings a database up to date. Processes that start at once take turns.
 *
 * @param schema where the tables are, on a database that has several
 */
export const migrate = async (db: Db, schema?: string): Promise<void> => {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error) throw error;
};
