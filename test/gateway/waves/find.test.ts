import { expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../support/harness';
import { makeDatabase } from '../support/open-database';
import { readStream } from '../support/read-stream';
import { addWebhook } from '../support/add-webhook';
import { listWaves, onlyWave, say, write } from './support';

const SPAM =
  'Hi Anna, cheap watches and pills at our new store, order 12 pieces today';

/** Each says so in another way. */
const COPIES = [
  SPAM,
  'Hello Ben! Cheap watches and pills at our new store, order 345 pieces today!!',
  'HEY  there, cheap watches and pills at our NEW store – order 6 pieces today',
];

const countOf = async (gateway: TestGateway) =>
  (await listWaves(gateway)).length;

it('nearly the same words in three chats are a wave, and not in two', async () => {
  const gateway = await openGateway();
  const chats = [];
  for (const text of COPIES) {
    expect(await countOf(gateway)).toBe(0);
    chats.push(await say(gateway, text));
  }
  const wave = await onlyWave(gateway);
  expect(wave).toMatchObject({
    ...{ chats: 3, codes: chats.map(({ code }) => code), endedAt: null },
    since: new Date(gateway.now()).toISOString(),
    reach: {
      ...{ visitors: 3, signedIn: 0 },
      networks: [{ network: '203.0.113.24', prefix: 32, visitors: 3 }],
    },
  });
  expect(wave.text).toContain('watches and pills at our');
  expect(wave.text).not.toContain('Anna');
});

it('a wave grows by who writes so, and by nobody else', async () => {
  const gateway = await openGateway();
  await say(gateway, SPAM);
  await say(gateway, 'Do you ship these lamps to Malta by Christmas?');
  await say(gateway, SPAM);
  await say(gateway, 'Where can I return the watch that I ordered from you?');
  await say(gateway, SPAM);
  await say(gateway, SPAM);
  expect(await onlyWave(gateway)).toMatchObject({ chats: 4, text: SPAM });
});

it('words hidden by invisible characters, case and signs are the same', async () => {
  const gateway = await openGateway();
  await say(gateway, 'Win a free phone now at our shop');
  await say(gateway, 'w\u200bi\u00adn a FREE phone, now: at our shop!!!');
  await say(gateway, 'Ｗｉｎ a free phooooone now at our shop');
  expect(await onlyWave(gateway)).toMatchObject({ chats: 3 });
});

it('a greeting by forty people is no wave', async () => {
  const gateway = await openGateway();
  for (let count = 0; count < 40; count += 1) {
    await say(gateway, count % 2 ? 'Hello!' : 'hello, good morning :)');
  }
  expect(await listWaves(gateway)).toEqual([]);
});

it('what is written after a greeting counts, and what answers an agent does not', async () => {
  const gateway = await openGateway();
  for (let count = 0; count < 3; count += 1) {
    const chat = await say(gateway, 'Hello');
    await write(gateway, chat, SPAM);
  }
  expect(await onlyWave(gateway)).toMatchObject({ chats: 3 });
  for (let count = 0; count < 3; count += 1) {
    const chat = await say(gateway, 'Hello');
    const path = `/v1/sessions/${chat.code}/messages`;
    await gateway.write('POST', path, { text: 'What is your address?' });
    await write(gateway, chat, 'It is 5 Main Street in the middle of town');
  }
  expect(await countOf(gateway)).toBe(1);
});

it('the same link in three chats is a wave, however it is written', async () => {
  const gateway = await openGateway();
  await say(gateway, 'look https://www.spam.example/win/?utm_source=x&id=7');
  await say(gateway, 'http://spam.example/win?id=7#top is what I mean');
  expect(await listWaves(gateway)).toEqual([]);
  await say(gateway, 'Spam.Example/win?id=7&fbclid=abc.');
  expect(await onlyWave(gateway)).toMatchObject({ chats: 3 });
});

it.each([
  [
    'http://www.spam.example/a?utm_source=1',
    'http://www.spam.example/a?utm_source=2',
  ],
  ['http://www.spam.example/a?utm_source=1', 'http://spam.example/a'],
  ['(https://spam.example/a)', 'www.spam.example/a.'],
])(
  '%s beside %s shows the link that they have in common',
  async (one, other) => {
    const gateway = await openGateway();
    for (const link of [one, other, one]) await say(gateway, link);
    expect((await onlyWave(gateway)).text).toBe('spam.example/a');
  },
);

it('links to pages of one’s own sites are no wave', async () => {
  const gateway = await openGateway();
  await gateway.site('shop', [
    'https://shop.example',
    'https://*.blog.example',
  ]);
  const own = { site: 'shop' };
  for (const link of [
    'https://shop.example/lamps/7',
    'https://www.shop.example/lamps/7',
    'shop.example/lamps/7?utm_source=mail',
    'https://news.blog.example/post',
    'news.blog.example/post',
    'http://news.blog.example/post',
  ]) {
    for (let count = 0; count < 3; count += 1) {
      await say(gateway, `is this here? ${link}`, own);
    }
  }
  expect(await listWaves(gateway)).toEqual([]);
});

it('file names and mentions of other sites are no link', async () => {
  const gateway = await openGateway();
  for (const text of ['invoice.pdf', 'paypal.com ok', 'ana@example.com me']) {
    for (let count = 0; count < 3; count += 1) await say(gateway, text);
  }
  expect(await listWaves(gateway)).toEqual([]);
});

it('chats that are over are no part of a wave, and end it', async () => {
  const gateway = await openGateway();
  const chats = [await say(gateway, SPAM), await say(gateway, SPAM)];
  const end = (code = '') => gateway.write('POST', `/v1/sessions/${code}/end`);
  await end(chats[0]?.code);
  await say(gateway, SPAM);
  expect(await listWaves(gateway)).toEqual([]);
  await say(gateway, SPAM);
  const { id } = await onlyWave(gateway);
  await end(chats[1]?.code);
  expect(await listWaves(gateway)).toEqual([]);
  await expect
    .poll(() =>
      gateway.db.selectFrom('waves').select(['id', 'ended_at']).execute(),
    )
    .toEqual([{ id, ended_at: gateway.now() }]);
  await say(gateway, SPAM);
  expect((await onlyWave(gateway)).id).toBeGreaterThan(id);
});

it('agents see the chats of their sites alone, and viewers no texts', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.site('blog');
  const shop = { site: 'shop' };
  const first = await say(gateway, SPAM, shop);
  const second = await say(gateway, SPAM, shop);
  await say(gateway, SPAM, { site: 'blog' });
  const agent = await gateway.token('agent', ['shop']);
  expect(await onlyWave(gateway)).toMatchObject({ chats: 3 });
  expect(await listWaves(gateway, agent)).toEqual([]);
  const third = await say(gateway, SPAM, shop);
  const codes = [first, second, third].map(({ code }) => code);
  expect(await listWaves(gateway, agent)).toMatchObject([{ chats: 3, codes }]);
  const viewer = await gateway.token('viewer', [], [], { seeAddresses: false });
  expect(await listWaves(gateway, viewer)).toMatchObject([
    {
      chats: 4,
      text: null,
      reach: { networks: [{ network: '203.0.113.•••' }] },
    },
  ]);
});

it('a wave is found over two gateways, and after a restart', async () => {
  const database = await makeDatabase();
  const one = await openGateway({ database });
  const two = await openGateway({ database });
  await say(one, SPAM);
  await say(two, SPAM);
  await one.close();
  const three = await openGateway({ database });
  await say(three, SPAM);
  expect(await onlyWave(two)).toMatchObject({ chats: 3 });
  expect(await onlyWave(three)).toMatchObject({ chats: 3 });
});

it('agents and webhooks hear of a wave as it begins, grows and ends', async () => {
  const gateway = await openGateway();
  const hook = await addWebhook(gateway, {
    url: 'https://hooks.example/',
    events: ['wave.began', 'wave.ended'],
  });
  const token = await gateway.token('agent');
  const stream = readStream(
    await gateway.ask('/v1/sessions/stream', { token }),
  );
  await stream.until('ready');
  const chats = [];
  const hear = async () => (await stream.until('wave')).at(-1)?.data;
  for (let count = 0; count < 3; count += 1) {
    chats.push(await say(gateway, SPAM));
  }
  expect(await hear()).toMatchObject({ chats: 3, text: SPAM, endedAt: null });
  chats.push(await say(gateway, SPAM));
  expect(await hear()).toMatchObject({ chats: 4, endedAt: null });
  const late = readStream(await gateway.ask('/v1/sessions/stream', { token }));
  const before = await late.until('ready');
  expect(before.find(({ event }) => event === 'wave')?.data).toMatchObject({
    chats: 4,
  });
  for (const { code } of chats) {
    await gateway.write('POST', `/v1/sessions/${code}/end`);
  }
  const ended = new Date(gateway.now()).toISOString();
  expect(await hear()).toMatchObject({ endedAt: ended });
  const sent = await hook.deliveries();
  expect(sent.map(({ type }) => type)).toEqual(['wave.ended', 'wave.began']);
  await stream.close();
  await late.close();
});
