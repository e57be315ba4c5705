import Database from 'libsql';
import { expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../support/harness';
import { runOnServer } from '../support/postgres/create-database';

const PATHS = [
  ...['/v1/me', '/v1/bans', '/v1/sites', '/v1/sessions', '/v1/audit'],
  ...['/v1/never-ban', '/v1/jobs', '/v1/webhooks', '/v1/tokens', '/v1/users'],
  ...['/api/v2/bans', '/v1/suggestions', '/v1/appeals'],
];

/** Asks for most of what a gateway does; returns the statuses. */
const askForAll = async (
  gateway: TestGateway,
  token: string,
  times: number,
): Promise<Record<string, number>> => {
  const statuses: Record<string, number> = {};
  for (let index = 0; index < times; index += 1) {
    await gateway.visit();
    await gateway.chat();
    const { id } = await gateway.ban({ visitor: `troll ${times} ${index}` });
    await gateway.lift(id);
    for (const path of PATHS) {
      const { status } = await gateway.ask(path, { token });
      statuses[path] = status;
    }
  }
  return statuses;
};

/** Adds to each table what a migration of a later version may add. */
const migrateFurther = async ({ db, database }: TestGateway): Promise<void> => {
  const tables = await db.introspection.getTables();
  const statements = tables
    .map(({ name }) => name)
    .filter((name) => !/^(kysely_|ban_search)/.test(name))
    .flatMap((name) => [
      `alter table ${sqlName(name)} add column later text`,
      `alter table ${sqlName(name)} add column later_count bigint not null default 0`,
      `create index later_${name} on ${sqlName(name)} (later)`,
    ]);
  const all = [
    'create table later_things (id text primary key)',
    ...statements,
  ];
  if (database.url !== undefined) {
    await runOnServer(database.url, all.join(';'));
    return;
  }
  const other = new Database(database.file ?? '');
  other.exec(all.join(';'));
  other.close();
};

const sqlName = (name: string): string => `"${name}"`;

it('a gateway works on beside a newer version that added to every table', async () => {
  const gateway = await openGateway({ now: Date.now });
  const token = await gateway.token();
  const before = await askForAll(gateway, token, 2);
  expect(new Set(Object.values(before))).toEqual(new Set([200]));
  await migrateFurther(gateway);
  expect(await askForAll(gateway, token, 3)).toEqual(before);
});
