import { expect, it } from 'vitest';
import type { Answer } from '../../../src/protocol/answer';
import { openGateway, VISITOR } from '../support/harness';
import { postBan } from '../support/post-ban';
import { readTags } from '../support/read-list';
import { readStream } from '../support/read-stream';
import { signInAs } from '../support/sign-in-as';

const RANGE = '203.0.113.5-203.0.113.77';

it('a range is one key, shown in its canonical spelling', async () => {
  const gateway = await openGateway();
  const { keys } = await gateway.ban({ ip: ' 203.0.113.5 - 203.0.113.77' });
  expect(keys).toMatchObject([{ kind: 'ip', value: RANGE, matches: true }]);
  const shown = await gateway.write('GET', `/api/v2/bans/${keys[0]?.id}`);
  expect((await shown.json()).ip_address).toBe('203.0.113.5 - 203.0.113.77');
});

it.each([
  ['203.0.113.4', 'admitted'],
  ['203.0.113.5', 'refused'],
  ['203.0.113.77', 'refused'],
  ['203.0.113.78', 'admitted'],
])(
  'a range has %s %s, by the gateway and by the list',
  async (from, verdict) => {
    const gateway = await openGateway();
    await gateway.ban({ ip: RANGE });
    const answer = await gateway.visit({}, { from });
    expect(answer.verdict).toBe(verdict);
    const listed = await readTags(gateway);
    expect(answer.tags.some((tag) => listed.includes(tag))).toBe(
      verdict === 'refused',
    );
    const { status } = await gateway.startSession({}, { from });
    expect(status).toBe(verdict === 'refused' ? 403 : 201);
  },
);

it('a range of IPv6 refuses the addresses in it', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: '2001:db8::-2001:db8::ff' });
  const verdictAt = async (from: string) =>
    (await gateway.visit({}, { from })).verdict;
  expect(await verdictAt('2001:db8::ff')).toBe('refused');
  expect(await verdictAt('2001:db8::1:0')).toBe('admitted');
});

it('a part of a /64 that would take too many tags is refused, but not listed', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: '2001:db8::1-2001:db8::ffff' });
  const inside = await gateway.visit({}, { from: '2001:db8::77' });
  expect(inside).toMatchObject({ verdict: 'refused', hits: [] });
  const outside = await gateway.visit({}, { from: '2001:db8::1:0' });
  expect(outside).toMatchObject({ verdict: 'admitted', hits: [] });
  expect(await readTags(gateway)).toEqual([]);
});

it('a range that is lifted takes its tags off the list', async () => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ ip: RANGE });
  expect(await readTags(gateway)).not.toEqual([]);
  await gateway.lift(id);
  expect(await readTags(gateway)).toEqual([]);
  expect((await gateway.visit()).verdict).toBe('admitted');
});

it('a range is on the list of a site that is added later', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: RANGE });
  await gateway.site('shop');
  const { hits } = await gateway.visit({}, { site: 'shop' });
  expect(hits).toHaveLength(1);
});

it('a range closes an open chat in it, and shows agents that it is banned', async () => {
  const gateway = await openGateway();
  const { stream, code } = await gateway.chat();
  const events = readStream(await gateway.ask(stream));
  await events.next();
  const ban = await gateway.ban({ ip: RANGE });
  const refused = (await events.until('refused')).at(-1)?.data as Answer;
  expect(refused).toMatchObject({ reference: ban.reference });
  await events.close();
  const sessions = await (await gateway.write('GET', '/v1/sessions')).json();
  expect(sessions.data).toMatchObject([{ code, ban: { id: ban.id } }]);
});

it('hits of a range are counted', async () => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ ip: RANGE });
  await gateway.startSession();
  const ban = await (await gateway.write('GET', `/v1/bans/${id}`)).json();
  expect(ban.hits).toBe(1);
});

it('a range over the never-ban list is refused', async () => {
  const gateway = await openGateway({ neverBanned: ['203.0.113.64/26'] });
  const token = await gateway.token();
  const keys = (value: string) => ({ keys: [{ kind: 'ip', value }] });
  const over = await postBan(gateway, token, keys(RANGE));
  expect([over.status, (await over.json()).detail]).toEqual([
    409,
    `${RANGE} (it covers 203.0.113.64/26) is on the never-ban list. Nothing was blocked.`,
  ]);
  const beside = keys('203.0.113.5-203.0.113.63');
  expect((await postBan(gateway, token, beside)).status).toBe(201);
});

it('the never-ban list takes ranges too', async () => {
  const gateway = await openGateway({ neverBanned: [RANGE] });
  const token = await gateway.token();
  const ask = (value: string) =>
    postBan(gateway, token, { keys: [{ kind: 'ip', value }] });
  expect((await ask('203.0.113.77')).status).toBe(409);
  expect((await ask('203.0.113.78')).status).toBe(201);
  expect((await ask('203.0.113.*')).status).toBe(409);
  expect((await gateway.visit()).tags).toEqual([]);
});

it('a range over one’s own address is refused', async () => {
  const gateway = await openGateway();
  const token = await signInAs(gateway);
  const response = await postBan(gateway, token, {
    keys: [{ kind: 'ip', value: RANGE }],
  });
  expect([response.status, (await response.json()).detail]).toEqual([
    409,
    `${RANGE} covers your own address, ${VISITOR}. Nothing was blocked.`,
  ]);
});

it('a ban of a part of a range is another ban, and does not prolong the range’s', async () => {
  const gateway = await openGateway();
  const range = await gateway.ban({ ip: '203.0.113.23-203.0.113.25' });
  const part = await gateway.ban({ ip: '203.0.113.24/31' });
  expect(part.id).not.toBe(range.id);
  expect((await gateway.lift(part.id)).still).toEqual([]);
  expect((await gateway.visit()).verdict).toBe('refused');
});
