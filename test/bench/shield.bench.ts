import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createToken } from '../../src/gateway/auth/create-token';
import {
  openInstallation,
  type Installation,
} from '../../src/gateway/installation/installation';
import { milliseconds, percentile } from './percentile';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const DAY = 24 * 60 * 60 * 1000;
const STARTS = 2000;
const ADDRESSES = 200;
const AT_ONCE = 20;
const KNOWN = 100;

/** Starts a chat as whoever is at an address; answers how long that took. */
const start = async (url: string, address: string, body: object = {}) => {
  const began = performance.now();
  const response = await fetch(`${url}/v1/sites/default/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-forwarded-for': address },
    body: JSON.stringify({
      widget: 'acquire',
      page: 'http://127.0.0.1/',
      ...body,
    }),
  });
  const answer = (await response.json()) as {
    visitor: string;
    until?: string;
    whenRefused?: string;
  };
  return {
    ...answer,
    status: response.status,
    took: performance.now() - began,
  };
};

/** Visitors whose chats ended two days ago. */
const addKnown = async ({ db }: Installation, url: string) => {
  const visitors: string[] = [];
  for (let index = 0; index < KNOWN; index += 1) {
    visitors.push((await start(url, `192.0.2.${index}`)).visitor);
  }
  const at = Date.now() - 2 * DAY;
  await db
    .updateTable('sessions')
    .set({ started_at: at, ended_at: at })
    .execute();
  return visitors;
};

/** Strangers, each address ten times, some at once. */
const flood = async (url: string, network: number) => {
  const answers: Awaited<ReturnType<typeof start>>[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < STARTS; index = next++) {
      answers.push(await start(url, `198.${network}.100.${index % ADDRESSES}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
};

/** Known visitors who start chats one after the other until something is over. */
const chatMeanwhile = async (
  url: string,
  visitors: string[],
  over: Promise<unknown>,
) => {
  const answers: Awaited<ReturnType<typeof start>>[] = [];
  let isOver = false;
  void over.finally(() => (isOver = true));
  for (let index = 0; !isOver; index += 1) {
    const visitor = visitors[index % KNOWN];
    answers.push(await start(url, `203.0.113.${index % 250}`, { visitor }));
  }
  return answers;
};

it('known visitors chat while a shield turns a flood away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const installation = await openInstallation({ folder });
  const { token } = await createToken(
    installation.db,
    { name: 'bench', role: 'owner', sites: [] },
    Date.now(),
  );
  const { url, stop } = await startServer(
    ['dist/cli.js', 'serve', '--data', folder, '--port', '0'],
    { TRUST_PROXY: '127.0.0.1/32' },
  );
  const visitors = await addKnown(installation, url);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}/v1${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
    });

  const open = flood(url, 18);
  const unshielded = await chatMeanwhile(url, visitors, open);
  await ask('/sites/default/shield', {
    method: 'PUT',
    body: JSON.stringify({ for: '1h', admits: 'known' }),
  });
  const turning = flood(url, 19);
  const shielded = await chatMeanwhile(url, visitors, turning);
  const strangers = await turning;
  await ask('/sites/default/shield', {
    method: 'PUT',
    body: JSON.stringify({ until: null }),
  });
  const audit = (await (await ask('/audit')).json()) as {
    data: { action: string }[];
  };
  await stop();
  await installation.db.destroy();
  rmSync(folder, { recursive: true });

  expect(shielded.every(({ status }) => status === 201)).toBe(true);
  const told = strangers.filter(
    ({ status, until, whenRefused }) =>
      status === 403 && until !== undefined && whenRefused === 'notice',
  );
  const p95 = (answers: typeof shielded) =>
    percentile(
      answers.map(({ took }) => took),
      0.95,
    );
  writeResult('The shield in a flood', [
    [
      `known visitors’ starts, p95, during ${STARTS} starts from ${ADDRESSES} addresses (bar: 300 ms)`,
      `${milliseconds(p95(shielded))}, ${shielded.length} of them; without a shield ${milliseconds(p95(unshielded))}: ${(p95(shielded) / p95(unshielded)).toFixed(2)} ×`,
    ],
    ['strangers turned away with the notice', `${told.length} of ${STARTS}`],
    [
      'lines in the audit log',
      audit.data
        .map(({ action }) => action)
        .filter((action) => action.includes('shield'))
        .toReversed()
        .join(', '),
    ],
  ]);
});
