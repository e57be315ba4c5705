import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { createToken } from '../../src/gateway/auth/create-token';
import {
  openInstallation,
  type Place,
} from '../../src/gateway/installation/installation';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { milliseconds, percentile } from './percentile';
import { seedBans } from './seed-bans';
import {
  addressOfChat,
  emailOfChat,
  seedChats,
  visitorOfChat,
} from './seed-chats';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const BANS = Number(process.env['BENCH_BANS'] ?? 1_000_000);
const CHATS = Number(process.env['BENCH_CHATS'] ?? 500_000);
const ASKED = 200;

/** What is asked about, of the n-th chat. */
const QUESTIONS: Record<string, (n: number) => [kind: string, value: string]> =
  {
    'an address': (n) => ['ip', addressOfChat(n)],
    'its /24 or /56': (n) => {
      const address = addressOfChat(n);
      return ['ip', `${address}/${address.includes(':') ? 56 : 24}`];
    },
    'a carrier’s /16': () => ['ip', '100.64.0.0/16'],
    'a visitor': (n) => ['visitor', visitorOfChat(n)],
    'an email': (n) => ['email', emailOfChat(n)],
    'a domain': (n) => ['domain', emailOfChat(n).split('@')[1] ?? ''],
  };

const measure = async (title: string, place: Place, bar: string) => {
  const installation = await openInstallation(place);
  await seedBans(installation, { from: 0, to: BANS });
  await seedChats(installation, CHATS);
  const { token } = await createToken(
    installation.db,
    { name: 'bench', role: 'owner', sites: [], permissions: [] },
    Date.now(),
  );
  await installation.db.destroy();
  const server = await startServer(
    [
      ...['dist/cli.js', 'serve', '--data', place.folder],
      ...['--port', '0', '--rate-limit', '0'],
    ],
    { DATABASE_URL: place.databaseUrl ?? '' },
  );
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  };
  const timeOf = async (ask: (n: number) => Promise<Response>) => {
    const samples: number[] = [];
    const before = server.cpu();
    for (let index = 0; index < ASKED; index += 1) {
      const n = Math.floor((index / ASKED) * CHATS) + index;
      const began = performance.now();
      const response = await ask(n);
      await response.arrayBuffer();
      samples.push(performance.now() - began);
      if (!response.ok) throw new Error(`${response.status}`);
    }
    const [median, p95] = [0.5, 0.95].map((share) =>
      milliseconds(percentile(samples, share)),
    );
    const spent = milliseconds((server.cpu() - before) / ASKED / 1000);
    return `${p95}, median ${median}; processor time each ${spent}`;
  };
  const rows: [string, string][] = [];
  for (const [what, question] of Object.entries(QUESTIONS)) {
    const measured = await timeOf((n) => {
      const [kind, value] = question(n);
      const body = JSON.stringify({ keys: [{ kind, value }], for: '1h' });
      const path = `${server.url}/v1/bans/preview`;
      return fetch(path, { method: 'POST', headers, body });
    });
    rows.push([`preview of ${what}, p95 (bar: ${bar})`, measured]);
  }
  for (const what of ['an address', 'an email']) {
    const measured = await timeOf((n) => {
      const [kind = '', value = ''] = QUESTIONS[what]?.(n) ?? [];
      const query = new URLSearchParams({ site: 'default', kind, value });
      return fetch(`${server.url}/v1/explain?${query}`, { headers });
    });
    rows.push([`explain of ${what}, p95 (bar: ${bar})`, measured]);
  }
  await server.stop();
  writeResult(title, rows);
};

const makeFolder = () => mkdtempSync(join(tmpdir(), 'doorlist-bench-'));

it('reach on SQLite', async () => {
  const folder = makeFolder();
  await measure('Reach and explain on SQLite', { folder }, '50 ms');
  rmSync(folder, { recursive: true });
});

it('reach on PostgreSQL', async () => {
  const folder = makeFolder();
  const { url, remove } = await startPostgres();
  const place = { folder, databaseUrl: url };
  await measure('Reach and explain on PostgreSQL', place, '100 ms');
  await remove();
  rmSync(folder, { recursive: true });
});
