import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createToken } from '../../src/gateway/auth/create-token';
import { openInstallation } from '../../src/gateway/installation/installation';
import type { SessionAnswer } from '../../src/protocol/gate-sessions';
import type { Job } from '../../src/protocol/jobs';
import { readStream } from '../gateway/support/read-stream';
import { milliseconds, percentile } from './percentile';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const LINES = Number(process.env['BENCH_LINES'] ?? 100_000);
/** Milliseconds between two looks, and between two of an agent's blocks. */
const EVERY = 100;

const list = (): string =>
  Array.from({ length: LINES }, (_, n) => {
    const address = [100, (n >> 16) & 255, (n >> 8) & 255, n & 255].join('.');
    return `${address} ; SBL${n}\n`;
  }).join('');

/** An agent at work: a chat, a block, until its stream says so; and again. */
const blockChats = async (
  url: string,
  token: string,
  isOver: () => boolean,
) => {
  const samples: number[] = [];
  while (!isOver()) {
    const started = await fetch(`${url}/v1/sites/default/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ widget: 'acquire', page: 'http://127.0.0.1/' }),
    });
    const chat = (await started.json()) as SessionAnswer;
    const path = `/v1/sites/default/sessions/${chat.token}/events`;
    const stream = readStream(await fetch(url + path));
    await stream.until('admitted');
    const clicked = performance.now();
    const blocked = await fetch(`${url}/v1/bans`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ session: chat.code, kinds: ['visitor'] }),
    });
    expect(blocked.status).toBe(201);
    await stream.until('refused');
    samples.push(performance.now() - clicked);
    await stream.close();
    await pause(EVERY);
  }
  return samples;
};

/** Returns the processor seconds that loading the same list alone takes. */
const loadPlain = (folder: string): number => {
  const file = join(folder, 'list.txt');
  writeFileSync(file, list());
  const args = ['test/bench/load-plain.mjs', file, join(folder, 'plain.db')];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
};

const times = (one: number, other: number): string =>
  `${(one / other).toFixed(1)} ×`;

it('100,000 lines are imported beside an agent at work', async () => {
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
    ...['--port', '0', '--rate-limit', '0'],
  ]);
  const { url } = server;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(url + path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
  const agents = await ask('/v1/sessions/stream');
  void readStream(agents)
    .until('never')
    .catch(() => {});

  const cpu = server.cpu();
  const began = performance.now();
  const posted = await ask('/v1/bans/import', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: list(),
  });
  expect(posted.status).toBe(202);
  const { id } = (await posted.json()) as Job;
  let isOver = false;
  let peak = 0;
  const blocking = blockChats(url, token, () => isOver);
  let isResumed = false;
  for (;;) {
    await pause(EVERY);
    peak = Math.max(peak, server.resident());
    const job = (await (await ask(`/v1/jobs/${id}`)).json()) as Job;
    if (job.state === 'done') {
      expect(job.counts.new).toBe(LINES);
      break;
    }
    if (isResumed || job.done < LINES / 2) continue;
    const json = { headers: { 'content-type': 'application/json' } };
    await ask(`/v1/jobs/${id}`, { method: 'DELETE', ...json });
    const resumed = await ask(`/v1/jobs/${id}/resume`, {
      ...{ method: 'POST', ...json },
    });
    expect(resumed.status).toBe(202);
    isResumed = true;
  }
  const seconds = (performance.now() - began) / 1000;
  const processor = (server.cpu() - cpu) / 1e6;
  isOver = true;
  const samples = await blocking;

  const exportCpu = server.cpu();
  const exportBegan = performance.now();
  const exported = await (await ask('/v1/bans/export?format=csv')).text();
  const exportSeconds = (performance.now() - exportBegan) / 1000;
  peak = Math.max(peak, server.resident());
  expect(exported.split('\n').length).toBeGreaterThan(LINES);
  const exportProcessor = (server.cpu() - exportCpu) / 1e6;
  await server.stop();
  const plain = loadPlain(folder);
  rmSync(folder, { recursive: true });

  writeResult(
    'Importing a list of 100,000 lines beside an agent at work, on SQLite',
    [
      ['until it is done (bar: 60 s)', `${seconds.toFixed(1)} s`],
      [
        'processor time, beside loading the same list into one table (CrowdSec is not here)',
        `${processor.toFixed(1)} s beside ${plain.toFixed(1)} s: ${times(processor, plain)}`,
      ],
      ['memory at most (bar: 250 MB)', `${Math.round(peak)} MB`],
      [`blocks meanwhile, to the closed widget`, String(samples.length)],
      ['p50', milliseconds(percentile(samples, 0.5))],
      ['p95 (bar: 300 ms)', milliseconds(percentile(samples, 0.95))],
      ['all exported again as CSV', `${exportSeconds.toFixed(1)} s`],
      ['processor time of that', `${exportProcessor.toFixed(1)} s`],
    ],
  );
  expect(seconds).toBeLessThanOrEqual(60);
  expect(peak).toBeLessThanOrEqual(250);
  expect(percentile(samples, 0.95)).toBeLessThanOrEqual(300);
});
