import Database from 'libsql';

/** Milliseconds to wait for a lock that another process has. */
const PATIENCE = 5000;

/**
 * Opens a database file as it is, without bringing it up to date, for work that
 * stays within SQL. A file that does not exist is created empty.
 */
export const useDatabaseFile = <Result>(
  file: string,
  work: (database: Database.Database) => Result,
): Result => {
  const database = new Database(file);
  try {
    database.exec(`pragma busy_timeout = ${PATIENCE}`);
    return work(database);
  } finally {
    database.close();
  }
};

/** Returns all rows of a query. */
export const listRows = <Row>(
  database: Database.Database,
  query: string,
  ...parameters: unknown[]
): Row[] => database.prepare(query).all(...parameters) as Row[];
