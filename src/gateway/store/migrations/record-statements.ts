import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type Migration,
} from 'kysely';

const createDriver = () => new DummyDriver();

const DIALECTS: Record<'postgres' | 'sqlite', Dialect> = {
  postgres: {
    createDriver,
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  sqlite: {
    createDriver,
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
};

/**
 * Returns the statements of a migration, without a database: each is answered as
 * if no table had a row.
 */
export const recordStatements = async (
  migration: Migration,
  kind: 'postgres' | 'sqlite',
): Promise<string[]> => {
  const statements: string[] = [];
  const db = new Kysely<unknown>({
    dialect: DIALECTS[kind],
    log: ({ query }) => {
      statements.push(query.sql.replace(/\s+/g, ' ').trim());
    },
  });
  await migration.up(db);
  return statements;
};
