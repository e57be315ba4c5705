import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, inject, vi } from 'vitest';
import { createDocument } from '../../../src/gateway/api/openapi/document';
import { routes } from '../../../src/gateway/api/routes';
import { checkAnswer } from '../support/check-answer';
import { createFingerprint } from './fuzz/fingerprint';
import {
  makeRequest,
  type FuzzRequest,
  type Operation,
} from './fuzz/make-request';
import { makeAsked } from './fuzz/make-asked';
import { createRandom } from './fuzz/random';
import { sendInside, sendOver } from './fuzz/send';
import { learn, openSettled } from './fuzz/settled-gateway';
import type { TestGateway } from '../support/harness';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_120);
/** So many that each handler is got through to. */
const ALL = 12_000;
// On PostgreSQL only what it refuses is looked for; it takes longer, too.
const INSIDE = inject('postgres') ? 600 : ALL;
const OVER_SOCKETS = inject('postgres') ? 200 : 1_200;
/** What some of them have to be answered; more are sent until they were. */
const MET = [200, 201, 400, 401];
const MOST_OVER_SOCKETS = 1_200;

/** Milliseconds after which a machine is too slow for all of them. */
const ENOUGH = 150_000;
/** Requests that are sent on the slowest machine. */
const LEAST = 400;

/** Counts to `most`; no further than `LEAST` once there was time enough. */
const countRequests = function* (most: number): Generator<number> {
  const end = performance.now() + ENOUGH;
  for (let index = 0; index < most; index += 1) {
    if (index >= LEAST && performance.now() > end) return;
    yield index;
  }
};

const { paths } = createDocument(routes, 'test');
const operations: Operation[] = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    ...operation,
    method,
    path,
  })),
);
/** Asked for more often: they make what the others need. */
const MAKERS = ['startSession', 'addBan', 'zendeskCreateBan'];
/** Asked for more often: much has to be right at once. */
const RARE = [
  ...['joinBan', 'handOverChat', 'removeSite', 'resumeJob', 'undoJob'],
  ...['acceptInvitation', 'endSignIn', 'acquireGetBlock', 'acquireAddBlocks'],
];
const turns = [
  ...operations,
  ...operations.filter(({ operationId }) =>
    [...MAKERS, ...RARE].includes(operationId),
  ),
];

/** Gone before the first request: there is an owner. */
const OF_THE_SETUP = ['getSetup', 'createFirstOwner'];

/** Not every gateway sends mail, or asks a provider. */
const OF_OTHERS = [
  ...['askForPasswordLink', 'beginOpenIdSignIn', 'finishOpenIdSignIn'],
];

/** They take the code of an app, which is not guessed. */
const OF_AN_APP = [
  ...['signInWithSecondFactor', 'confirmSecondFactor', 'renewRecoveryCodes'],
  ...['removeSecondFactor', 'removeSecondFactorOf'],
];

/** They take from the others what these ask with. */
const WITHDRAWERS = [
  ...['changePassword', 'endOtherSignIns', 'endSignIn'],
  ...['removeUser', 'revokeToken', 'changeUser', 'acceptInvitation'],
  ...['removeSite', 'connectVendor', 'disconnectVendor'],
];
/** How often each of them may succeed: signing in anew takes time. */
const MOST_WITHDRAWALS = 3;

/** Fails if a refused request, or one that only reads, changed the store. */
const watchStore = async (gateway: TestGateway) => {
  const fingerprint = await createFingerprint(gateway);
  let before = await fingerprint();
  const check = async ({ method, path }: FuzzRequest, status: number) => {
    // Jobs write between two requests, and so does reading others' lists.
    await gateway.idle();
    await gateway.listed();
    const after = await fingerprint();
    if (status >= 400 || method === 'GET') {
      expect(after.rest, `${method} ${path}: ${status}`).toBe(before.rest);
    }
    if (status !== 403 && status !== 204) {
      expect(after.hits, `${method} ${path}: ${status}`).toBe(before.hits);
    }
    before = after;
  };
  const restart = async () => {
    before = await fingerprint();
  };
  return { check, restart };
};

const ABSURD_ENDINGS = [
  '\u00e9',
  '\t',
  '\0',
  '#',
  '\\',
  '//',
  ' HTTP/0.9',
  '?\u00ff',
];
/** Lies about the body, too: then nothing comes back, or half a request. */
const BROKEN_HEADERS: FuzzRequest['headers'] = [
  ['x', 'x'.repeat(20_000)],
  ['x', '\u0001'],
  ['x y', ''],
  ['', 'x'],
  ['transfer-encoding', 'chunked'],
  ['transfer-encoding', 'gzip'],
  ['content-length', '-1'],
  ['content-length', '5'],
];

const requestFailures = (gateway: TestGateway): string[] =>
  gateway
    .log()
    .split('\n')
    .filter((line) => /request failed|stream failed/.test(line));

it(`whatever is sent (seed ${SEED}), nothing fails, and what is refused changes nothing`, async () => {
  const random = createRandom(SEED);
  // What is written every minute would seem a request's work.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const settled = await openSettled();
  const { gateway, pools, credentials, renew } = settled;
  const store = await watchStore(gateway);
  const done = new Set<string>();
  const withdrawals = new Map<string, number>();

  const listMissed = () =>
    operations.filter(
      ({ operationId: id }) =>
        !done.has(id) &&
        ![...OF_THE_SETUP, ...OF_AN_APP, ...OF_OTHERS].includes(id),
    );

  let sent = 0;
  let turn = 0;
  for (const index of countRequests(INSIDE)) {
    sent += 1;
    // Every other request is of what nothing got through to yet.
    const missed = index % 2 ? listMissed() : [];
    const operation = (missed[(index >> 1) % missed.length] ??
      turns[(turn += 1) % turns.length]) as Operation;
    const { operationId } = operation;
    const withdrawn = withdrawals.get(operationId) ?? 0;
    if (withdrawn === MOST_WITHDRAWALS) continue;
    if (operationId === 'resumeJob') {
      // Each is done before anybody can cancel it.
      await gateway.db
        .updateTable('jobs')
        .set({ state: 'cancelled' })
        .execute();
      await store.restart();
    }
    if (operationId === 'approveBan' || operationId === 'declineBan') {
      // Nobody here asks for more than they may.
      await gateway.db.updateTable('bans').set({ to_approve: 1 }).execute();
      await store.restart();
    }
    if (!done.has(operationId) && (await makeAsked(operationId, settled))) {
      await store.restart();
    }
    const request = makeRequest(operation, random, pools, credentials);
    const { response, text } = await sendInside(gateway, request);
    const { status } = response;
    const why = status < 500 ? [] : requestFailures(gateway);
    const what = [`${JSON.stringify(request)} answered ${status}`, ...why];
    expect(status, what.join('\n')).toBeLessThan(500);
    await store.check(request, status);
    if (!response.bodyUsed) {
      await checkAnswer(request.method, request.path, response);
    }
    // JSON lines are many objects.
    const type = response.headers.get('content-type') ?? '';
    if (status < 300 && text && /^application\/json\b/.test(type)) {
      learn(pools, operation.path, JSON.parse(text));
    }
    if (status < 300) done.add(operationId);
    if (status < 300 && WITHDRAWERS.includes(operationId)) {
      withdrawals.set(operationId, withdrawn + 1);
      await renew();
      await store.restart();
    }
  }

  expect(requestFailures(gateway)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
  // It got through to every handler, not only to the door: of all requests.
  if (sent === ALL) {
    expect(listMissed().map(({ operationId }) => operationId)).toEqual([]);
  }
});

it(`nor over a socket (seed ${SEED}), in bytes that no client would send`, async () => {
  const random = createRandom(SEED + 1);
  const { gateway, pools, credentials } = await openSettled();
  const running = new Set<Response | Promise<Response>>();
  const server = serve({
    fetch: (request, env) => {
      const answer = gateway.app.fetch(request, env);
      running.add(answer);
      return answer;
    },
    port: 0,
    hostname: '127.0.0.1',
  });
  onTestFinished(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const site of ['default', 'shop']) {
    const { code, token, visitor } = await gateway.chat({}, { site });
    learn(pools, '/sessions', { code, token, visitor });
    const { id } = await gateway.ban({ email: `${site}@example.com` });
    learn(pools, '/bans', { id });
  }
  const store = await watchStore(gateway);
  const statuses = new Set<number>();

  for (const index of countRequests(MOST_OVER_SOCKETS)) {
    if (index >= OVER_SOCKETS && MET.every((one) => statuses.has(one))) break;
    const operation = turns[index % turns.length] as Operation;
    const request = makeRequest(operation, random, pools, credentials);
    if (random.chance(0.1)) request.path += random.pick(ABSURD_ENDINGS);
    const broken = random.chance(0.05);
    if (broken) request.headers.push(random.pick(BROKEN_HEADERS));
    const status = await sendOver(port, request, { hangUp: broken });
    const what = `${JSON.stringify(request).slice(0, 2000)} answered ${status}`;
    expect(status, what).toBeLessThan(500);
    if (!broken) expect(status, what).not.toBe(0);
    // Who hangs up does not wait for what was begun; the store must.
    await Promise.allSettled(running);
    running.clear();
    await store.check(request, status);
    statuses.add(status);
  }

  expect([...statuses]).toEqual(expect.arrayContaining(MET));
  expect(requestFailures(gateway)).toEqual([]);
  const { status } = await fetch(`http://127.0.0.1:${port}/health`);
  expect(status).toBe(200);
});
