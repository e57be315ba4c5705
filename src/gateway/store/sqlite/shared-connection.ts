import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely';
import { createWriteQueue } from '../write-queue';
import { mayWrite, type WriteClock } from '../write-stamp';
import { isLocked, runWhenUnlocked, toUnavailable } from './locked-database';

/** Milliseconds that a query waits while another process holds the lock. */
const PATIENCE = 5_000;

/** An open SQLite database. */
export interface OpenDatabase extends SqliteDatabase {
  /** False as well once SQLite has rolled a failed transaction back by itself. */
  readonly inTransaction: boolean;
}

const BEGIN = CompiledQuery.raw('begin immediate');
const COMMIT = CompiledQuery.raw('commit');
const ROLLBACK = CompiledQuery.raw('rollback');

/** Runs a query at once: SQLite answers without leaving the event loop. */
const runQuery = <Row>(
  database: OpenDatabase,
  { sql, parameters }: CompiledQuery,
): QueryResult<Row> => {
  const statement = database.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) as Row[] };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return {
    rows: [],
    numAffectedRows: BigInt(changes),
    insertId: BigInt(lastInsertRowid),
  };
};

/** The one connection, as one query or one transaction uses it. */
class Session implements DatabaseConnection {
  constructor(private readonly shared: SharedConnection) {}

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.shared.execute(this, query);
  }

  // eslint-disable-next-line require-yield -- Nothing of ours streams rows.
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('rows of SQLite are not streamed');
  }
}

/**
 * SQLite's one connection, shared by all queries: those outside a transaction
 * wait for the one that is open, since they would see what it has not committed.
 *
 * Every transaction takes the write lock when it begins. SQLite's own default
 * takes it at the first write, and then fails at once, without waiting, if
 * another process wrote since the transaction's first read. A lock that another
 * process holds is waited for outside the connection, so reading goes on.
 */
export class SharedConnection implements Driver {
  readonly #database: OpenDatabase;
  readonly #clock: Pick<WriteClock, 'tick'>;
  readonly #queue = createWriteQueue();
  #owner: Session | undefined;
  #waiting: (() => void)[] = [];

  /** @param clock is told of whatever may have written, before who asked is */
  constructor(database: OpenDatabase, clock: Pick<WriteClock, 'tick'>) {
    this.#database = database;
    this.#clock = clock;
  }

  async execute<Row>(
    session: Session,
    query: CompiledQuery,
  ): Promise<QueryResult<Row>> {
    if (!this.#isOthers(session)) {
      try {
        return this.#run<Row>(query);
      } catch (error) {
        if (!isLocked(error)) throw toUnavailable(error);
      }
    }
    return runWhenUnlocked(performance.now() + PATIENCE, async () => {
      await this.#turnOf(session);
      return this.#run<Row>(query);
    });
  }

  #run<Row>(query: CompiledQuery): QueryResult<Row> {
    try {
      return runQuery<Row>(this.#database, query);
    } finally {
      if (mayWrite(query.sql)) this.#clock.tick();
    }
  }

  async beginTransaction(session: Session): Promise<void> {
    const until = performance.now() + PATIENCE;
    await this.#queue.run(() =>
      runWhenUnlocked(until, async () => {
        await this.#turnOf(session);
        runQuery(this.#database, BEGIN);
        this.#owner = session;
      }),
    );
  }

  async commitTransaction(session: Session): Promise<void> {
    await this.execute(session, COMMIT);
    this.#release();
  }

  async rollbackTransaction(session: Session): Promise<void> {
    try {
      if (this.#database.inTransaction) await this.execute(session, ROLLBACK);
    } finally {
      this.#release();
    }
  }

  #release(): void {
    this.#owner = undefined;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** Whether a transaction of another session is open. */
  #isOthers(session: Session): boolean {
    return this.#owner !== undefined && this.#owner !== session;
  }

  /** Resolves when no transaction of another session is open. */
  async #turnOf(session: Session): Promise<void> {
    while (this.#isOthers(session)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  init = () => Promise.resolve();
  acquireConnection = () => Promise.resolve(new Session(this));
  releaseConnection = () => Promise.resolve();
  destroy = () => Promise.resolve(this.#database.close());
}
