import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { it } from 'vitest';
import { createToken } from '../../src/gateway/auth/create-token';
import { openInstallation } from '../../src/gateway/installation/installation';
import { milliseconds, percentile } from './percentile';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const SECONDS = 60;
const EVERY = 100;

const run = promisify(execFile);

/** Milliseconds until a request is answered, with the status it must have. */
const timeOf = async (
  url: string,
  init: RequestInit,
  status: number,
): Promise<number> => {
  const began = performance.now();
  const response = await fetch(url, init);
  await response.arrayBuffer();
  if (response.status !== status) throw new Error(String(response.status));
  return performance.now() - began;
};

/** A visit and a block, again and again while something else goes on. */
const honest = async (url: string, token: string, over: Promise<unknown>) => {
  const visits: number[] = [];
  const blocks: number[] = [];
  let isOver = false;
  void over.finally(() => (isOver = true));
  for (let round = 0; !isOver; round += 1) {
    visits.push(
      await timeOf(
        `${url}/v1/sites/default/visits`,
        {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'text/plain' },
        },
        200,
      ),
    );
    const value = `somebody ${performance.now()}`;
    blocks.push(
      await timeOf(
        `${url}/v1/bans`,
        {
          method: 'POST',
          body: JSON.stringify({ keys: [{ kind: 'visitor', value }] }),
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
          },
        },
        201,
      ),
    );
    await pause(EVERY);
  }
  return { visits, blocks };
};

it('a stranger’s worst minute beside an honest visitor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const installation = await openInstallation({ folder });
  const { token } = await createToken(
    installation.db,
    { name: 'bench', role: 'owner', sites: [] },
    Date.now(),
  );
  await installation.db.destroy();
  const server = await startServer([
    ...['dist/cli.js', 'serve', '--data', folder, '--port', '0'],
  ]);
  const agents = new AbortController();
  const stream = await fetch(`${server.url}/v1/sessions/stream`, {
    headers: { authorization: `Bearer ${token}` },
    signal: agents.signal,
  });
  const read = stream.body?.pipeTo(new WritableStream()).catch(() => {});

  const alone = await honest(server.url, token, pause(5_000));
  const idle = server.resident();
  const { port } = new URL(server.url);
  const flood = run('node', ['test/bench/strangers.mjs', port, `${SECONDS}`]);
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, server.resident());
  }, 250);
  const beside = await honest(server.url, token, flood);
  clearInterval(watch);
  agents.abort();
  await read;
  await server.stop();
  rmSync(folder, { recursive: true });

  const compare = (one: number[], other: number[]) =>
    `${milliseconds(percentile(one, 0.95))}, worst ${milliseconds(Math.max(...one))}; alone ${milliseconds(percentile(other, 0.95))}`;
  writeResult('A stranger’s worst minute', [
    ['visit, p95 (bar: 200 ms)', compare(beside.visits, alone.visits)],
    ['block, p95 (bar: 200 ms)', compare(beside.blocks, alone.blocks)],
    [
      'resident at most (bar: 2 × idle)',
      `${Math.round(most)} MB beside ${Math.round(idle)} MB: ${(most / idle).toFixed(2)} ×`,
    ],
    ['what the stranger was answered', (await flood).stdout.trim()],
  ]);
});
