import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import Database from 'libsql';
import { LRUCache } from 'lru-cache';
import type { Db } from '../db';
import { migrate } from '../migrations/migrate';
import type { Schema } from '../schema/schema';
import {
  createWriteClock,
  type WriteClock,
  type WriteStamp,
} from '../write-stamp';
import { SharedConnection, type OpenDatabase } from './shared-connection';

/** Lets the migrator work inside one transaction, so that two processes that
 * start at once do not both migrate. SQLite can; Kysely assumes it can't. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/**
 * Moves what was written from the log into the main file, so that a copy of
 * that alone is not old. Waits for nobody, and nobody waits for it.
 */
const CHECKPOINT = 'pragma wal_checkpoint(passive)';

/** Bytes that the log keeps on the disk once its pages are in the main file. */
const LOG_SIZE = 16 * 1024 * 1024;

/**
 * Characters of the statements that are kept: of more than the gateway has, but
 * for those of many values. A prepared one takes some forty times as many bytes.
 */
const KEPT_TEXT = 250_000;

/** Keeps prepared statements: preparing costs more than most of ours do. */
const keepStatements = (database: Database.Database): OpenDatabase => {
  const statements = new LRUCache<string, SqliteStatement>({
    maxSize: KEPT_TEXT,
    sizeCalculation: (_, text) => text.length,
  });
  return {
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => {
      try {
        database.exec(CHECKPOINT);
      } catch {
        // A full disk, say. The log holds it all, and whoever opens it next.
      }
      database.close();
    },
    prepare(sql) {
      const cached = statements.get(sql);
      if (cached) return cached;
      const prepared = database.prepare(sql) as unknown as SqliteStatement;
      // Whether it returns rows is asked once: that leaves JavaScript, too.
      const { reader } = prepared;
      const statement: SqliteStatement = {
        reader,
        all: (parameters) => prepared.all(parameters),
        run: (parameters) => prepared.run(parameters),
        iterate: (parameters) => prepared.iterate(parameters),
      };
      statements.set(sql, statement);
      return statement;
    },
  };
};

/**
 * Makes a file that only its owner can read, or makes it so. One that exists is
 * not opened: closing it would drop SQLite's locks, had this process any on it.
 * https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
 */
const makePrivateFile = (file: string): void => {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
};

/** Returns the file of the database in a folder. */
export const databaseFile = (folder: string): string =>
  join(folder, 'doorlist.db');

/**
 * Returns a stamp of a clock that this process's own writes move on. SQLite says
 * whether another process has committed anything.
 * https://www.sqlite.org/pragma.html#pragma_data_version
 */
const createStamp = (
  database: Database.Database,
  clock: WriteClock,
): WriteStamp => {
  const version = database.prepare('pragma data_version');
  let seen: unknown;
  clock.setTold(true);
  return () => {
    try {
      const row = version.get() as { data_version: number };
      if (row.data_version !== seen) clock.tick();
      seen = row.data_version;
    } catch {
      // Locked, or closed: whoever asks for more meets that, too.
      return undefined;
    }
    return clock.read();
  };
};

/** Opens a file, and says what was written to it since it was asked last. */
const connectStamped = (file: string): { db: Db; stamp: WriteStamp } => {
  const database = new Database(file);
  // FULL: an answered write is on the disk before it is answered. What is deleted
  // is written over: who was erased is in no free page of the file. Waiting for a
  // lock would hold the event loop, so only this start does.
  database.exec(
    `pragma busy_timeout = 5000;
     pragma journal_mode = wal;
     pragma synchronous = full;
     pragma secure_delete = on;
     pragma journal_size_limit = ${LOG_SIZE};
     pragma foreign_keys = on;
     pragma busy_timeout = 0;`,
  );
  const clock = createWriteClock();
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new TransactionalDdlAdapter(),
      createDriver: () => new SharedConnection(keepStatements(database), clock),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return { db, stamp: createStamp(database, clock) };
};

/**
 * Opens a file as it is, and makes it if it is missing. Other processes may have
 * it open too.
 */
export const connectSqlite = (file: string): Db => connectStamped(file).db;

/**
 * Opens `doorlist.db` in a folder, which is made if it is missing, and brings
 * it up to date. Other processes may have it open too.
 *
 * @param onWait is called while another process brings it up to date
 */
export const openSqlite = async (
  folder: string,
  onWait?: (() => void) | undefined,
): Promise<{ db: Db; stamp: WriteStamp }> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = databaseFile(folder);
  makePrivateFile(file);
  const { db, stamp } = connectStamped(file);
  try {
    await migrate(db, { onWait });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, stamp };
};

/**
 * Writes the file anew, so that nothing which was deleted is left in it or in its
 * log. Needs as much room again on the disk, and waits for other processes.
 *
 * @returns false if another process reads the log: its end leaves nothing
 */
export const purgeSqlite = async (db: Db): Promise<boolean> => {
  // Until then the index of texts only notes what is no longer in it.
  await db.executeQuery(
    CompiledQuery.raw(
      "insert into ban_search (ban_search) values ('optimize')",
    ),
  );
  await db.executeQuery(CompiledQuery.raw('vacuum'));
  const { rows } = await db.executeQuery<{ busy: number }>(
    CompiledQuery.raw('pragma wal_checkpoint(truncate)'),
  );
  return rows[0]?.busy === 0;
};

/** Puts all that was written so far into the main file of the database. */
export const checkpointSqlite = async (db: Db): Promise<void> => {
  await db.executeQuery(CompiledQuery.raw(CHECKPOINT));
};
