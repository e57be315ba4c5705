import { describe, expect, inject, it } from 'vitest';
import { createToken } from '../../../src/gateway/auth/create-token';
import type { Db } from '../../../src/gateway/store/db';
import { openSqlite } from '../../../src/gateway/store/sqlite/open-sqlite';
import { openPostgres } from '../../../src/gateway/store/postgres/open-postgres';
import { databaseOf, makeFolder, runCli, serveBuilt } from '../support/run-cli';
import { expectWithin } from '../../expect-within';

// Here the gateway is killed; PostgreSQL's own files are not ours to prove.
const ROUNDS = inject('postgres') ? 3 : 20;
const WRITERS = 4;

const open = async (folder: string): Promise<Db> => {
  const { DATABASE_URL } = await databaseOf(folder);
  return DATABASE_URL === undefined
    ? (await openSqlite(folder)).db
    : (await openPostgres(DATABASE_URL)).db;
};

const withDb = async <Result>(
  folder: string,
  work: (db: Db) => Promise<Result>,
): Promise<Result> => {
  const db = await open(folder);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
};

/** A folder with a gateway's data in it, and a token for it. */
const prepare = async () => {
  const folder = makeFolder();
  await runCli(['site', 'add', 'default', '--data', folder]);
  const { token } = await withDb(folder, (db) =>
    createToken(db, { name: 'ci', role: 'agent', sites: [] }, Date.now()),
  );
  return { folder, token };
};

interface Answered {
  id: number;
  keys: { kind: string; value: string }[];
}

/** Writes bans, several at a time, and kills the gateway in the middle. */
const writeAndKill = async (
  folder: string,
  token: string,
  round: number,
): Promise<Answered[]> => {
  const { url, exited, kill } = await serveBuilt(folder);
  const answered: Answered[] = [];
  let next = 0;
  const write = async () => {
    for (;;) {
      const index = next++;
      const name = `${round}-${index}`;
      const keys = [
        { kind: 'visitor', value: `visitor ${name}` },
        { kind: 'email', value: `troll-${name}@example.com` },
      ];
      const response = await fetch(`${url}/v1/bans`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ keys }),
      });
      if (response.status !== 201) throw new Error(await response.text());
      answered.push({ id: ((await response.json()) as Answered).id, keys });
      // Each round at another moment, always with writes under way.
      if (answered.length === 5 + round) kill('SIGKILL');
    }
  };
  const writers = Array.from({ length: WRITERS }, () =>
    write().catch((error: unknown) => error),
  );
  const [, signal] = await exited;
  expect(signal).toBe('SIGKILL');
  for (const end of await Promise.all(writers)) {
    // Cut off by the kill, not turned away.
    expect(end).toBeInstanceOf(TypeError);
  }
  return answered;
};

const countBy = async (
  db: Db,
  table: 'ban_keys' | 'tags' | 'audit' | 'changes',
) => {
  const counts = new Map<number, number>();
  const add = (ban: number) => counts.set(ban, (counts.get(ban) ?? 0) + 1);
  if (table === 'ban_keys') {
    const rows = await db.selectFrom('ban_keys').select('ban').execute();
    rows.forEach(({ ban }) => add(ban));
  } else if (table === 'tags') {
    const rows = await db
      .selectFrom('tags as t')
      .innerJoin('ban_keys as k', 'k.id', 't.ban_key')
      .select('k.ban')
      .where('t.active', '=', 1)
      .execute();
    rows.forEach(({ ban }) => add(ban));
  } else if (table === 'audit') {
    const rows = await db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'ban')
      .execute();
    rows.forEach(({ subject }) => add(Number(subject)));
  } else {
    const rows = await db
      .selectFrom('changes')
      .select('subject')
      .where('kind', '=', 'ban')
      .execute();
    rows.forEach(({ subject }) => add(Number(subject)));
  }
  return counts;
};

describe('an acknowledged ban', () => {
  it('is complete after each kill -9, and no other is stored in part', async () => {
    const { folder, token } = await prepare();
    const answered: Answered[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      answered.push(...(await writeAndKill(folder, token, round)));
    }
    await withDb(folder, async (opened) => {
      // Waits for what a killed one may have under way at the server.
      const db = await opened.startTransaction().execute();
      const bans = await db.selectFrom('bans').select('id').execute();
      const ids = bans.map(({ id }) => id);
      expect(ids.length).toBeGreaterThanOrEqual(answered.length);

      const keys = await db
        .selectFrom('ban_keys')
        .select(['ban', 'kind', 'value'])
        .execute();
      const stored = new Set(
        keys.map(({ ban, kind, value }) => `${ban} ${kind} ${value}`),
      );
      for (const { id, keys: asked } of answered) {
        for (const { kind, value } of asked) {
          expect(stored).toContain(`${id} ${kind} ${value}`);
        }
      }
      for (const [table, each] of [
        ['ban_keys', 2],
        ['tags', 2],
        ['audit', 1],
        ['changes', 1],
      ] as const) {
        const counts = await countBy(db, table);
        expect([...counts.keys()].sort(), table).toEqual([...ids].sort());
        expect(new Set(counts.values()), table).toEqual(new Set([each]));
      }
      // Every ban raised the version by one, and wrote its tags under it.
      const { version } = await db
        .selectFrom('epochs')
        .select('list_version as version')
        .executeTakeFirstOrThrow();
      expect(version).toBe(ids.length);
      const versions = await db
        .selectFrom('tags')
        .select('version')
        .distinct()
        .execute();
      expect(versions).toHaveLength(ids.length);
      await db.rollback().execute();
    });
  });
});

/** Stops a gateway with open streams; returns the milliseconds that takes. */
const stopWithStreams = async (signal: NodeJS.Signals): Promise<number> => {
  const { folder, token } = await prepare();
  const { url, exited, kill } = await serveBuilt(folder);
  const session = await fetch(`${url}/v1/sites/default/sessions`, {
    method: 'POST',
    body: JSON.stringify({ widget: 'acquire', page: 'http://localhost/' }),
  });
  const { stream } = (await session.json()) as { stream: string };
  const streams = await Promise.all([
    fetch(url + stream),
    fetch(url + stream.replace('events', 'messages')),
    fetch(`${url}/v1/sessions/stream`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  ]);
  const ends = streams.map((response) =>
    response.text().catch(() => 'cut off'),
  );
  const began = performance.now();
  kill(signal);
  expect(await exited).toEqual([0, null]);
  const took = performance.now() - began;
  await Promise.all(ends);
  return took;
};

describe('a gateway that gets a signal to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends within two seconds, open streams included',
    (signal) => expectWithin(2000, () => stopWithStreams(signal)),
  );
});
