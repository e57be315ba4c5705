import { expect, it } from 'vitest';
import { addWebhook } from '../support/add-webhook';
import { openReceiver } from '../support/receiver';
import { identityOf } from '../support/sign-identity';
import type { TestGateway } from '../support/harness';
import type { SharedList } from '../../../src/protocol/lists';
import {
  addList,
  getList,
  isRefused,
  listBanned,
  listBans,
  openLists,
  readAgain,
} from './support';

/** Addresses 192.0.2.1, 192.0.2.2 and so on. */
const addresses = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `192.0.2.${index + 1}`);

const decide = async (
  gateway: TestGateway,
  { id }: SharedList,
  as: 'approve' | 'decline',
  json: object = {},
): Promise<number> => {
  const path = `/v1/lists/${id}/${as}`;
  const { status } = await gateway.write('POST', path, json);
  await gateway.listed();
  return status;
};

/** Has somebody who is signed in chat at an address. */
const chatSignedIn = async (gateway: TestGateway, from: string) => {
  const identity = identityOf(gateway, { email: 'ana@shop.example' });
  await gateway.chat({ identity }, { from });
};

it('an update that grows a list by a fifth waits, and what left it is ended', async () => {
  const { gateway, server } = await openLists(...addresses(10));
  const list = await addList(gateway, server.url);
  server.publish(...addresses(13).slice(1));
  const waiting = await readAgain(gateway, list.id);
  expect(waiting).toMatchObject({
    ...{ state: 'waiting', bans: 9 },
    waiting: { why: ['grows'], adds: 3, from: 10, to: 12 },
  });
  expect(waiting.waiting?.text).toContain('from 10 to 12');
  expect(await isRefused(gateway, '192.0.2.1')).toBe(false);
  expect(await isRefused(gateway, '192.0.2.12')).toBe(false);
  // What is listed still is renewed.
  await readAgain(gateway, list.id);
  await readAgain(gateway, list.id);
  await readAgain(gateway, list.id);
  await readAgain(gateway, list.id);
  expect(await isRefused(gateway, '192.0.2.5')).toBe(true);
  expect((await getList(gateway, list.id)).waiting).toEqual(waiting.waiting);
});

it('an update that grows a list by less does not wait', async () => {
  const { gateway, server } = await openLists(...addresses(10));
  const list = await addList(gateway, server.url);
  server.publish(...addresses(11));
  expect(await readAgain(gateway, list.id)).toMatchObject({
    ...{ state: 'current', bans: 11 },
  });
});

it('what was approved is banned, whatever the list says by then', async () => {
  const { gateway, server } = await openLists(...addresses(10));
  const list = await addList(gateway, server.url);
  server.publish(...addresses(20));
  const { waiting } = await readAgain(gateway, list.id);
  server.answer((response) => response.writeHead(500).end());
  const wrong = { update: 'another' };
  expect(await decide(gateway, list, 'approve', wrong)).toBe(409);
  const right = { update: waiting?.update };
  expect(await decide(gateway, list, 'approve', right)).toBe(200);
  expect(await getList(gateway, list.id)).toMatchObject({
    ...{ state: 'current', bans: 20 },
  });
  expect(await decide(gateway, list, 'approve')).toBe(409);
});

it('what was declined is not asked again before the list says something else', async () => {
  const { gateway, server } = await openLists(...addresses(10));
  const list = await addList(gateway, server.url);
  server.publish(...addresses(20));
  await readAgain(gateway, list.id);
  expect(await decide(gateway, list, 'decline')).toBe(200);
  const declined = await readAgain(gateway, list.id);
  expect(declined).toMatchObject({ state: 'current', bans: 10 });
  server.publish(...addresses(21));
  expect(await readAgain(gateway, list.id)).toMatchObject({
    ...{ state: 'waiting', waiting: { from: 10, to: 21 } },
  });
});

it('a list that would hit somebody signed in waits, from its first reading on', async () => {
  const { gateway, server } = await openLists('198.51.100.0/24', '192.0.2.1');
  await chatSignedIn(gateway, '198.51.100.9');
  await gateway.chat({}, { from: '198.51.100.10' });
  const list = await addList(gateway, server.url);
  expect(list).toMatchObject({
    ...{ state: 'waiting', bans: 0 },
    waiting: {
      why: ['signed_in'],
      reach: {
        ...{ visitors: 2, chats: 2, running: 2, signedIn: 1 },
        keys: [
          { kind: 'ip', value: '198.51.100.0/24', visitors: 2, signedIn: 1 },
        ],
      },
    },
  });
  expect(await decide(gateway, list, 'approve')).toBe(200);
  expect(await listBanned(gateway)).toEqual(['192.0.2.1', '198.51.100.0/24']);
});

it('a list that only watches waits for nobody who is signed in', async () => {
  const { gateway, server } = await openLists('198.51.100.0/24');
  await chatSignedIn(gateway, '198.51.100.9');
  const list = await addList(gateway, server.url, { as: 'watch' });
  expect(list).toMatchObject({ state: 'current', bans: 1 });
});

it('somebody who signed in weeks ago is no longer waited for', async () => {
  const { gateway, server } = await openLists('198.51.100.0/24');
  const identity = identityOf(gateway, { email: 'ana@shop.example' });
  const chat = await gateway.chat({ identity }, { from: '198.51.100.9' });
  await gateway.write('POST', `/v1/sessions/${chat.code}/end`, {});
  gateway.pass(31 * 24 * 60 * 60_000);
  const list = await addList(gateway, server.url);
  expect(list).toMatchObject({ state: 'current', bans: 1 });
});

it('a preview reads a list, says whom it would hit, and writes nothing', async () => {
  const { gateway, server } = await openLists(
    ...['198.51.100.0/24', 'spam.example', 'not a value', '10.0.0.1'],
  );
  await chatSignedIn(gateway, '198.51.100.9');
  await gateway.chat({ claims: { email: 'x@spam.example' } });
  const body = { url: server.url, as: 'refuse' };
  const preview = await gateway.write('POST', '/v1/lists/preview', body);
  expect(await preview.json()).toMatchObject({
    found: 'plain',
    counts: {
      ...{ refused: 2, invalid: 2 },
      examples: [{ line: 3 }, { line: 4 }],
    },
    reach: { visitors: 2, signedIn: 1 },
    waits: ['signed_in'],
  });
  expect(await listBans(gateway, '')).toEqual([]);
  server.answer((response) => response.end('<!doctype html><title>Sorry'));
  const page = await gateway.write('POST', '/v1/lists/preview', body);
  expect(page.status).toBe(422);
  expect(await page.json()).toMatchObject({
    ...{ code: 'invalid', field: 'url' },
    detail: expect.stringContaining('web page') as string,
  });
});

it('receivers of webhooks are told what becomes of a list', async () => {
  const { gateway, server } = await openLists(...addresses(10));
  const receiver = await openReceiver();
  await addWebhook(gateway, {
    url: receiver.url,
    events: ['list.updated', 'list.waiting', 'list.failed'],
  });
  const list = await addList(gateway, server.url);
  server.publish(...addresses(20));
  await readAgain(gateway, list.id);
  await readAgain(gateway, list.id);
  server.answer((response) => response.writeHead(404).end());
  await readAgain(gateway, list.id);
  await readAgain(gateway, list.id);
  await gateway.delivered();
  expect(receiver.types()).toEqual([
    ...['list.updated', 'list.waiting', 'list.failed'],
  ]);
  expect(receiver.received.at(-1)?.event.data).toMatchObject({
    ...{ id: list.id, state: 'failing', failure: { code: 'status' } },
  });
});
