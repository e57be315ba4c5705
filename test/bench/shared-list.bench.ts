import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createToken } from '../../src/gateway/auth/create-token';
import { openInstallation } from '../../src/gateway/installation/installation';
import type { SharedList } from '../../src/protocol/lists';
import { milliseconds, percentile } from './percentile';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const LINES = Number(process.env['BENCH_LINES'] ?? 100_000);
/** Milliseconds between two looks, and between two visits. */
const EVERY = 50;

/** Lines of a list from the nth address on. */
const listFrom = (start: number): string =>
  Array.from({ length: LINES }, (_, index) => {
    const n = start + index;
    return `${[100, (n >> 16) & 255, (n >> 8) & 255, n & 255].join('.')} ; SBL${n}\n`;
  }).join('');

it('a list of 100,000 lines is read, renewed, changed and removed beside visits', async () => {
  let body = listFrom(0);
  const publisher = createServer((_, response) => response.end(body));
  publisher.listen(0, '127.0.0.1');
  await once(publisher, 'listening');
  const { port } = publisher.address() as AddressInfo;

  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const installation = await openInstallation({ folder });
  const { token } = await createToken(
    installation.db,
    { name: 'bench', role: 'owner', sites: [] },
    Date.now(),
  );
  await installation.db.destroy();
  const server = await startServer([
    ...['dist/cli.js', 'serve', '--data', folder],
    ...['--port', '0', '--rate-limit', '0', '--allow-private'],
  ]);
  const ask = async (path: string, method = 'GET', json?: object) =>
    fetch(server.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      ...(json && { body: JSON.stringify(json) }),
    });

  const visits: number[] = [];
  let peak = 0;
  let isOver = false;
  const visiting = (async () => {
    while (!isOver) {
      const began = performance.now();
      const visit = await fetch(`${server.url}/v1/sites/default/visits`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '{}',
      });
      expect(visit.status).toBe(200);
      await visit.text();
      visits.push(performance.now() - began);
      peak = Math.max(peak, server.resident());
      await pause(EVERY);
    }
  })();

  const results: [string, string][] = [];
  const measure = async (
    what: string,
    act: () => Promise<unknown>,
    until: () => Promise<boolean>,
  ) => {
    const [began, cpu] = [performance.now(), server.cpu()];
    const seen = visits.length;
    peak = 0;
    await act();
    while (!(await until())) await pause(EVERY);
    const seconds = (performance.now() - began) / 1000;
    const processor = (server.cpu() - cpu) / 1e6;
    await pause(2 * EVERY);
    const some = visits.slice(seen);
    results.push([
      what,
      `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor, ${Math.round(peak)} MB; visits p95 ${milliseconds(percentile(some, 0.95))}, at most ${milliseconds(Math.max(...some))}`,
    ]);
  };

  let id = 0;
  let before: string | null = null;
  const show = async () =>
    (await (await ask(`/v1/lists/${id}`)).json()) as SharedList;
  const isRead = async () => {
    const { updatedAt, state } = await show();
    return state === 'current' && updatedAt !== before;
  };
  const refresh = async () => {
    before = (await show()).updatedAt;
    await ask(`/v1/lists/${id}/refresh`, 'POST', {});
  };

  await measure(
    'read the first time',
    async () => {
      const url = `http://127.0.0.1:${port}/`;
      const added = await ask('/v1/lists', 'POST', { url, as: 'refuse' });
      ({ id } = (await added.json()) as SharedList);
    },
    isRead,
  );
  expect((await show()).bans).toBe(LINES);
  await measure('read again by itself, all lines compared', refresh, isRead);
  body = listFrom(LINES / 20);
  await measure('5 of 100 lines changed', refresh, isRead);
  expect((await show()).bans).toBe(LINES);
  const path = '/v1/bans?state=active&source=list&limit=1';
  await measure(
    'removed: until none of its bans is active',
    () => ask(`/v1/lists/${id}`, 'DELETE'),
    async () =>
      ((await (await ask(path)).json()) as { data: [] }).data.length === 0,
  );
  const open = '/v1/stats';
  await measure(
    'removed: until all are written as ended',
    () => Promise.resolve(),
    async () => {
      const stats = (await (await ask(open)).json()) as {
        days: { ended: number }[];
      };
      return (stats.days.at(-1)?.ended ?? 0) >= LINES;
    },
  );
  isOver = true;
  await visiting;
  await server.stop();
  publisher.close();
  rmSync(folder, { recursive: true });
  writeResult(
    'A shared list of 100,000 lines beside visits, on SQLite',
    results,
  );
});
