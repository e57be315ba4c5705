import { sql } from 'kysely';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { makeDatabase, type TestDatabase } from '../support/open-database';
import { openGateway } from '../support/harness';
import { openTwo } from '../support/postgres/two-gateways';

const WRITERS = 50;

/** Takes the lock that every writer of an installation takes. */
const lockWrites = async ({ url }: TestDatabase) => {
  const client = new Client({ connectionString: url ?? '' });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(
    "select pg_advisory_lock(hashtext('doorlist'), hashtext(current_schema()))",
  );
  return {
    countWaiting: async () => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from pg_locks
          where locktype = 'advisory' and not granted and database = (
            select oid from pg_database where datname = current_database())`,
      );
      return rows[0]?.count;
    },
    unlock: () => client.query('select pg_advisory_unlock_all()'),
  };
};

it('fifty writers wait their turn, one of each gateway at the server, while readers are answered', async () => {
  const database = await makeDatabase();
  const { one, other } = await openTwo(database);
  await Promise.all([one.ban({ visitor: 'a' }), other.ban({ visitor: 'b' })]);
  const lock = await lockWrites(database);
  const writes = Array.from({ length: WRITERS }, (_, index) =>
    (index % 2 ? one : other).write('POST', '/v1/bans', {
      keys: [{ kind: 'visitor', value: `troll ${index}` }],
    }),
  );
  await expect.poll(lock.countWaiting).toBe(2);
  const reads = Array.from({ length: WRITERS }, (_, index) =>
    (index % 2 ? one : other).write('GET', '/v1/bans'),
  );
  const lists = await Promise.all(reads);
  expect(new Set(lists.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await lock.countWaiting()).toBe(2);

  await lock.unlock();
  const answers = await Promise.all(writes);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
});

it('a locked table stops whoever needs it for two seconds, and nobody else', async () => {
  const gateway = await openGateway({ now: Date.now });
  const client = new Client({ connectionString: gateway.database.url ?? '' });
  await client.connect();
  onTestFinished(() => client.end());
  await gateway.visit();
  await client.query('begin; lock table bans in access exclusive mode');
  const needBans = Array.from({ length: WRITERS }, () =>
    gateway.write('GET', '/v1/bans'),
  );
  const writes = Array.from({ length: 12 }, (_, index) =>
    gateway.write('POST', '/v1/bans', {
      keys: [{ kind: 'visitor', value: `troll ${index}` }],
    }),
  );
  await Promise.any(needBans);
  for (let asked = 0; asked < 3; asked += 1) {
    expect((await gateway.visit()).verdict).toBe('admitted');
    expect((await gateway.ask('/ready')).status).toBe(200);
  }
  for (const { status } of await Promise.all([...needBans, ...writes])) {
    expect(status).toBe(503);
  }
});

it('a writer of a transaction that failed leaves no lock behind', async () => {
  const database = await makeDatabase();
  const { one, other } = await openTwo(database);
  await expect(
    one.db.transaction().execute((trx) => sql`select 1 / 0`.execute(trx)),
  ).rejects.toThrow('division by zero');
  await other.ban({ visitor: 'troll' });
  await one.ban({ visitor: 'another' });
});
