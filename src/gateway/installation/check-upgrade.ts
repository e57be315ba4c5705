import { existsSync } from 'node:fs';
import {
  planUpgrade,
  type UpgradePlan,
} from '../store/migrations/plan-upgrade';
import { readPlace, type Environment } from './open-configured';

const NOTHING: UpgradePlan = {
  ...{ isNew: true, migrations: [], respells: false, rows: {}, seconds: 0 },
};

/**
 * Plans what this version does to an installation when it opens it. Changes
 * nothing, and makes no database where there is none.
 *
 * @throws ConfigError if a newer version wrote the database
 * @throws DatabaseUnavailable
 */
export const checkUpgrade = async (
  folder: string,
  env: Environment,
): Promise<UpgradePlan> => {
  const { databaseUrl } = readPlace(folder, env);
  if (databaseUrl) {
    const { connectPostgres, findSchema } =
      await import('../store/postgres/open-postgres');
    const db = connectPostgres(databaseUrl);
    try {
      return await planUpgrade(db, await findSchema(db));
    } finally {
      await db.destroy();
    }
  }
  const { connectSqlite, databaseFile } =
    await import('../store/sqlite/open-sqlite');
  const file = databaseFile(folder);
  if (!existsSync(file)) return NOTHING;
  const db = connectSqlite(file);
  try {
    return await planUpgrade(db);
  } finally {
    await db.destroy();
  }
};
