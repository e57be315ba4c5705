import { useDatabaseFile } from './use-database-file';

/**
 * Copies a database that others may write meanwhile: as it is at one moment
 * after the call, with all that was committed before.
 *
 * @param target an empty file, or none
 */
export const copyDatabase = (source: string, target: string): void =>
  useDatabaseFile(source, (database) => {
    database.prepare('vacuum into ?').run(target);
  });

/**
 * Puts all that was written to a database into its main file, and removes the
 * log beside it, which needs that no other process has the database open.
 *
 * @returns whether none has
 */
export const closeDatabase = (file: string): boolean =>
  useDatabaseFile(file, (database) => {
    database.exec('pragma busy_timeout = 0');
    try {
      database.exec('pragma journal_mode = delete');
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === 'SQLITE_BUSY') return false;
      throw error;
    }
  });
