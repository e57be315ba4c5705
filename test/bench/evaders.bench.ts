import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { it } from 'vitest';
import { findFlags } from '../../src/gateway/evaders/find-flags';
import {
  openInstallation,
  type Place,
} from '../../src/gateway/installation/installation';
import { putSite } from '../../src/gateway/sites/put-site';
import { COMMAND_LINE } from '../../src/gateway/auth/command-line';
import { findSession } from '../../src/gateway/store/sessions';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { milliseconds, percentile } from './percentile';
import { seedBans } from './seed-bans';
import { addressOfChat, emailOfChat, seedChats } from './seed-chats';
import { seedTraces } from './seed-traces';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const BANS = Number(process.env['BENCH_BANS'] ?? 1_000_000);
const CHATS = Number(process.env['BENCH_CHATS'] ?? 500_000);
/** Bans of people, with all that their chats show. */
const TRACED = Math.min(BANS, CHATS) / 5;
const ASKED = 200;
const ORIGIN = 'https://shop.example';

const describe = (samples: number[]): string => {
  const [median, p95] = [0.5, 0.95].map((share) =>
    milliseconds(percentile(samples, share)),
  );
  return `${p95}, median ${median}`;
};

/** Chats of strangers, and of those who share address and email with the banned. */
const BODIES: Record<string, (n: number) => { from: string; email: string }> = {
  'a stranger': (n) => ({
    from: `198.18.${n >> 8}.${n & 255}`,
    email: `stranger${n}@elsewhere.example`,
  }),
  'somebody who is flagged': (n) => ({
    from: addressOfChat(n),
    email: emailOfChat(n),
  }),
};

const measure = async (title: string, place: Place, bar: string) => {
  const installation = await openInstallation(place);
  const act = { by: COMMAND_LINE, at: Date.now() };
  const site = { id: 'shop', origins: { set: [ORIGIN] } };
  await putSite(installation.db, installation.secrets, site, act);
  await seedBans(installation, { from: 0, to: BANS });
  await seedChats(installation, CHATS);
  await seedTraces(installation, TRACED);
  if (installation.listen) await sql`vacuum analyze`.execute(installation.db);
  const { url, stop } = await startServer(
    [
      ...['dist/cli.js', 'serve', '--data', place.folder],
      ...['--port', '0', '--rate-limit', '0'],
    ],
    { DATABASE_URL: place.databaseUrl ?? '', TRUST_PROXY: '127.0.0.1' },
  );
  const rows: [string, string][] = [];
  for (const [who, bodyOf] of Object.entries(BODIES)) {
    const starts: number[] = [];
    const flagging: number[] = [];
    for (let index = 0; index < ASKED; index += 1) {
      const { from, email } = bodyOf(index);
      const began = performance.now();
      const answer = await fetch(`${url}/v1/sites/shop/sessions`, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'text/plain', origin: ORIGIN },
          'x-forwarded-for': from,
        },
        body: JSON.stringify({
          ...{ widget: 'custom', page: `${ORIGIN}/` },
          claims: { name: `Visitor ${index}`, email },
        }),
      });
      const { code } = (await answer.json()) as { code: string };
      starts.push(performance.now() - began);
      if (answer.status !== 201) throw new Error(`${answer.status}`);
      const { db, secrets } = installation;
      const session = await findSession(db, code);
      if (!session) throw new Error(`no chat ${code}`);
      const chat = { session, proven: [], words: null };
      const asked = performance.now();
      await findFlags(db, secrets.traceKey, chat, Date.now());
      flagging.push(performance.now() - asked);
    }
    rows.push([`start of ${who}, p95 (bar: ${bar})`, describe(starts)]);
    rows.push([`its flags alone`, describe(flagging)]);
    const [whole, part] = [starts, flagging].map((all) => percentile(all, 0.5));
    const ratio = (whole ?? 0) / ((whole ?? 0) - (part ?? 0));
    rows.push([
      'the start beside one without flags (bar: 2 ×)',
      `${ratio.toFixed(2)} ×`,
    ]);
  }
  await stop();
  await installation.db.destroy();
  writeResult(title, rows);
};

const makeFolder = () => mkdtempSync(join(tmpdir(), 'doorlist-bench-'));

it('evaders on SQLite', async () => {
  const folder = makeFolder();
  await measure('Flags at a chat’s start on SQLite', { folder }, '50 ms');
  rmSync(folder, { recursive: true });
});

it('evaders on PostgreSQL', async () => {
  const folder = makeFolder();
  const { url, remove } = await startPostgres();
  const place = { folder, databaseUrl: url };
  await measure('Flags at a chat’s start on PostgreSQL', place, '100 ms');
  await remove();
  rmSync(folder, { recursive: true });
});
