import type { Erasure } from '../erasures';
import { listRows, useDatabaseFile } from './use-database-file';

/** Lists the erasures that a database file knows of. */
export const listErasuresOfFile = (file: string): Erasure[] =>
  useDatabaseFile(file, (database) =>
    listRows<Erasure>(database, 'select kind, digest, at from erasures'),
  );
