import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../../src/protocol/problem';
import { openGateway, type TestGateway } from '../support/harness';
import { waitFor } from '../../wait-for';

const LIBSQL = createRequire(import.meta.url).resolve('libsql');

/** Holds SQLite's write lock from a process of its own until it is ended. */
const lockElsewhere = async (gateway: TestGateway) => {
  const { rows } = await sql<{ file: string }>`
    select file from pragma_database_list`.execute(gateway.db);
  const program = `
    const database = new (require(${JSON.stringify(LIBSQL)}))(process.argv[1]);
    database.exec('begin immediate');
    console.log('locked');
    process.stdin.resume();`;
  const child = spawn(process.execPath, [
    '--eval',
    program,
    rows[0]?.file ?? '',
  ]);
  const unlock = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(unlock);
  await once(child.stdout, 'data');
  return unlock;
};

const addBan = (gateway: TestGateway, visitor: string) =>
  gateway.write('POST', '/v1/bans', {
    keys: [{ kind: 'visitor', value: visitor }],
  });

it('a lock that another process holds keeps no visit waiting, and is told as unavailable', async () => {
  const gateway = await openGateway({ now: Date.now });
  await gateway.ban({ visitor: 'one' });
  await lockElsewhere(gateway);
  let answered = 0;
  const bans = ['a', 'b', 'c', 'd'].map(async (visitor) => {
    const answer = await addBan(gateway, visitor);
    answered += 1;
    return answer;
  });
  for (let visits = 0; visits < 5; visits += 1) await gateway.visit();
  expect((await gateway.write('GET', '/v1/bans')).status).toBe(200);
  expect(answered).toBe(0);

  for (const answer of await Promise.all(bans)) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect((await answer.json()) as Problem).toMatchObject({
      code: 'unavailable',
    });
  }
  expect(gateway.log()).toContain('database is locked');
});

it('a write waits for a lock that another process gives back', async () => {
  const gateway = await openGateway({ now: Date.now });
  const unlock = await lockElsewhere(gateway);
  const ban = addBan(gateway, 'troll');
  await gateway.visit();
  await unlock();
  expect((await ban).status).toBe(201);
  const [{ count } = { count: 0 }] = await gateway.db
    .selectFrom('bans')
    .select((select) => select.fn.countAll<number>().as('count'))
    .execute();
  expect(count).toBe(1);
});

it('a full disk is told as unavailable, loses nothing acknowledged, and its cause is in the log', async () => {
  const gateway = await openGateway({ now: Date.now });
  await sql`pragma max_page_count = 1`.execute(gateway.db);
  const kept: number[] = [];
  const refused = await waitFor(async () => {
    const answer = await addBan(gateway, `troll ${kept.length}`);
    if (answer.status === 201) kept.push(1);
    expect(answer.status).not.toBe(201);
    return answer;
  });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('2');
  expect(gateway.log()).toContain('database or disk is full');
  expect(gateway.log()).not.toContain('cannot rollback');

  await sql`pragma max_page_count = 1000000`.execute(gateway.db);
  expect((await addBan(gateway, 'another')).status).toBe(201);
  const list = await gateway.write('GET', '/v1/bans?limit=500');
  const { data } = (await list.json()) as { data: unknown[] };
  expect(data).toHaveLength(kept.length + 1);
});
