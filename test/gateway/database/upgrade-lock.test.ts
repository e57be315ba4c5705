import Database from 'libsql';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  openInstallation,
  type Place,
} from '../../../src/gateway/installation/installation';
import { databaseFile } from '../../../src/gateway/store/sqlite/open-sqlite';
import { restoreEarlierDatabase } from '../support/earlier-database';

const open = async (place: Place) => {
  const installation = await openInstallation(place);
  onTestFinished(() => installation.db.destroy());
  return installation;
};

/** Takes the lock of writers, as another process does that migrates. */
const lock = async ({ databaseUrl, folder }: Place) => {
  if (databaseUrl) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(
      "begin; select pg_advisory_xact_lock(hashtext('doorlist'), hashtext(current_schema()))",
    );
    return () => client.end();
  }
  const database = new Database(databaseFile(folder));
  database.exec('begin immediate');
  return () => Promise.resolve(database.close());
};

describe('processes that start at once on a database of version 0.1.0', () => {
  it('all open it, and each migration is run once', async () => {
    const { place } = await restoreEarlierDatabase();
    const [one] = await Promise.all([open(place), open(place), open(place)]);
    const names = await one?.db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    expect(new Set(names?.map(({ name }) => name)).size).toBe(names?.length);
  });

  it('wait for one that takes longer than any write may, and say so', async () => {
    const { place } = await restoreEarlierDatabase();
    const unlock = await lock(place);
    let waited = 0;
    const onWait = () => {
      waited += 1;
      void unlock();
    };
    await open({ ...place, onWait });
    expect(waited).toBe(1);
  });
});
