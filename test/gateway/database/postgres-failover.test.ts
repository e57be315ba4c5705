import { sql } from 'kysely';
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest';
import { DatabaseUnavailable } from '../../../src/gateway/lib/errors/database-unavailable';
import { findMeta } from '../../../src/gateway/store/meta';
import { openPostgres } from '../../../src/gateway/store/postgres/open-postgres';
import type { TestGateway } from '../support/harness';
import {
  createDatabase,
  runOnServer,
} from '../support/postgres/create-database';
import {
  startPostgres,
  type TestPostgres,
} from '../support/postgres/start-postgres';
import { openLink } from '../support/postgres/open-link';
import {
  countListeners,
  expectRefusedAtOther,
  openChat,
  openTwo,
} from '../support/postgres/two-gateways';

let primary: TestPostgres;
let replica: TestPostgres;
let database: string;
beforeAll(async () => {
  primary = await startPostgres();
  database = (await createDatabase(primary.url)).url;
  replica = await startPostgres({ replicaOf: primary });
});
afterAll(async () => {
  await replica.remove();
  await primary.remove();
});

/** Names several servers in one URL. */
const nameAll = (...servers: TestPostgres[]): string => {
  const url = new URL(database);
  const hosts = servers.map((server) => new URL(server.url).host).join(',');
  return `postgres://${url.username}:${url.password}@${hosts}${url.pathname}?target_session_attrs=read-write`;
};

const openBoth = (url: string) =>
  openTwo({ open: () => openPostgres(url), remove: () => {} });

const statusOf = async (gateway: TestGateway): Promise<number> =>
  (await gateway.ask('/ready')).status;

describe('with several hosts in DATABASE_URL', () => {
  it('a replica that is named first is passed over', async () => {
    const two = await openBoth(nameAll(replica, primary));
    await expectRefusedAtOther(two, '203.0.113.1');
    await expect.poll(() => countListeners(two.one)).toBe(2);
  });

  it('without one that takes writes nothing is opened', async () => {
    await expect(openPostgres(nameAll(replica, replica))).rejects.toThrow(
      'The database is unavailable: no server takes writes',
    );
  });

  it('a server that falls silent is left, though its connections stay open', async () => {
    const link = await openLink(primary.url);
    onTestFinished(() => link.close());
    const { db } = await openPostgres(
      nameAll({ ...primary, url: link.url }, primary),
    );
    onTestFinished(() => db.destroy());
    const asked = sql`select pg_sleep(3600)`.execute(db);
    const isAsked = async () => {
      const { rows } = await runOnServer(
        primary.url,
        "select 1 from pg_stat_activity where query = 'select pg_sleep(3600)'",
      );
      return rows.length;
    };
    await expect.poll(isAsked).toBe(1);
    link.fallSilent();
    await expect(asked).rejects.toThrow(DatabaseUnavailable);
    expect(await findMeta(db, 'secret')).toBeUndefined();
  });

  it('gateways go on at the replica when it is promoted, with their streams and all bans', async () => {
    const two = await openBoth(nameAll(primary, replica));
    const events = await openChat(two.other, '203.0.113.2');
    const before = await two.one.ban({ ip: '203.0.113.3' });
    await primary.halt();
    await expect.poll(() => statusOf(two.one)).toBe(503);
    await runOnServer(replica.url, 'select pg_promote()');
    await expect.poll(() => statusOf(two.one)).toBe(200);
    await expect.poll(() => statusOf(two.other)).toBe(200);
    const { verdict } = await two.other.visit({}, { from: '203.0.113.3' });
    expect(verdict).toBe('refused');
    const after = await two.one.ban({ ip: '203.0.113.4' });
    expect(after.id).toBeGreaterThan(before.id);
    await expectRefusedAtOther(two, '203.0.113.2', events);
    await expect.poll(() => countListeners(two.one)).toBe(2);
  });
});
