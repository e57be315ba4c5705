import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import { listActiveTags } from '../../../../src/gateway/store/tags';
import { findSiteWithEpochs } from '../../../../src/gateway/store/served-epochs';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';
import { postBan } from '../../support/post-ban';
import { readStream } from '../../support/read-stream';
import { signInAs } from '../../support/sign-in-as';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ELSEWHERE = '198.51.100.9';

const inTime = ({ now }: TestGateway, milliseconds: number): string =>
  new Date(now() + milliseconds).toISOString();

const read = async (gateway: TestGateway, { id }: Pick<Ban, 'id'>) =>
  (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban;

/** A ban for good of a browser, and of its address for an hour. */
const openBan = async () => {
  const gateway = await openGateway();
  const chat = await gateway.chat();
  const visitor = gateway.secrets.readVisitor(chat.visitor) ?? '';
  const until = inTime(gateway, HOUR);
  const response = await gateway.write('POST', '/v1/bans', {
    keys: [
      { kind: 'visitor', value: visitor },
      { kind: 'ip', value: VISITOR, until },
    ],
  });
  expect(response.status).toBe(201);
  const ban = (await response.json()) as Ban;
  return { gateway, chat, visitor, ban, until };
};

describe('a key that ends before its ban', () => {
  it('says so, and the others end with the ban', async () => {
    const { gateway, ban, until } = await openBan();
    expect(ban.until).toBeNull();
    const [own, address] = (await read(gateway, ban)).keys;
    expect(own).not.toHaveProperty('until');
    expect(address).toMatchObject({ kind: 'ip', until });
  });

  it('refuses until then, with its own end, and the ban goes on', async () => {
    const { gateway, chat, ban, until } = await openBan();
    expect(await gateway.visit()).toMatchObject({ verdict: 'refused', until });
    gateway.pass(HOUR);
    // Whether or not its end is written down by then.
    expect((await gateway.visit()).verdict).toBe('admitted');
    const { visitor } = chat;
    const own = await gateway.visit({ visitor }, { from: ELSEWHERE });
    expect(own.verdict).toBe('refused');
    expect(own).not.toHaveProperty('until');
    expect((await read(gateway, ban)).state).toBe('active');
  });

  it('is off the list once its end is written, as one change', async () => {
    const { gateway, ban } = await openBan();
    const { db } = gateway;
    const before = await gateway.visit();
    const tags = before.tags.map((tag) => parseInt(tag, 16));
    const count = async () => {
      const site = await findSiteWithEpochs(db, 'default', gateway.now());
      const [epoch] = site?.epochs ?? [];
      if (!epoch) throw new Error('no epoch');
      const { length } = await listActiveTags(db, epoch, tags, 0);
      const changes = await db
        .selectFrom('changes')
        .selectAll()
        .where('kind', '=', 'ban')
        .where('subject', '=', String(ban.id))
        .execute();
      return { listed: length, changes: changes.length };
    };
    expect(await count()).toEqual({ listed: 1, changes: 1 });
    gateway.pass(HOUR);
    await gateway.sweep();
    await gateway.sweep();
    expect(await count()).toEqual({ listed: 0, changes: 2 });
    const audit = await db
      .selectFrom('audit')
      .select('action')
      .orderBy('id')
      .execute();
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['ban', 'end key']),
    );
    expect((await gateway.visit()).version).toBe(before.version + 1);
  });

  it('frees whoever waits with an open page', async () => {
    const { gateway } = await openBan();
    gateway.pass(HOUR);
    const chat = await gateway.chat({}, { from: ELSEWHERE });
    const until = inTime(gateway, HOUR);
    await gateway.write('POST', '/v1/bans', {
      keys: [
        { kind: 'ip', value: ELSEWHERE, until },
        { kind: 'email', value: 'eve@example.com' },
      ],
    });
    const events = readStream(
      await gateway.ask(chat.stream, { from: ELSEWHERE }),
    );
    expect(await events.next()).toMatchObject({ event: 'refused' });
    gateway.pass(HOUR);
    await gateway.sweep();
    expect((await events.until('admitted')).at(-1)).toBeDefined();
    await events.close();
  });

  it('is out of what Zendesk’s programs list', async () => {
    const { gateway } = await openBan();
    const list = async () =>
      (await gateway.write('GET', '/api/v2/bans/ip')).json();
    expect(await list()).toEqual([VISITOR]);
    gateway.pass(HOUR);
    expect(await list()).toEqual([]);
  });

  it('ends the ban, if it is the last one', async () => {
    const gateway = await openGateway();
    const until = inTime(gateway, HOUR);
    const later = inTime(gateway, 2 * HOUR);
    const response = await gateway.write('POST', '/v1/bans', {
      keys: [
        { kind: 'ip', value: VISITOR, until },
        { kind: 'ip', value: ELSEWHERE, until: later },
      ],
    });
    const ban = (await response.json()) as Ban;
    expect(ban.until).toBe(later);
    gateway.pass(2 * HOUR);
    await gateway.sweep();
    expect(await read(gateway, ban)).toMatchObject({ state: 'expired' });
    const expired = await gateway.write('GET', '/v1/bans?state=expired');
    expect(await expired.json()).toMatchObject({ data: [{ id: ban.id }] });
  });

  it('leaves a ban that another key keeps alone to that one', async () => {
    const { gateway, ban } = await openBan();
    gateway.pass(HOUR);
    await gateway.sweep();
    const [own] = ban.keys;
    await gateway.write('DELETE', `/api/v2/bans/${own?.id}`);
    expect((await read(gateway, ban)).state).toBe('lifted');
  });

  it.each([
    ['is over', '2020-01-01T00:00:00Z'],
    ['has no zone', '2030-01-01T00:00:00'],
  ])('is refused with an end that %s', async (_, until) => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: VISITOR, until }],
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'keys.0.until' });
  });
});

describe('a key with a later end than its ban', () => {
  const KEYS = [
    { kind: 'visitor', value: 'x' },
    { kind: 'ip', value: ELSEWHERE },
  ] as const;
  const stored = async ({ db }: TestGateway) => {
    const rows = await db.selectFrom('ban_keys').select('until').execute();
    return rows.map(({ until }) => until);
  };

  it('ends with the ban, and has no end of its own', async () => {
    const gateway = await openGateway();
    const [own, address] = KEYS;
    const ends = {
      keys: [own, { ...address, until: inTime(gateway, 30 * DAY) }],
    };
    const response = await gateway.write('POST', '/v1/bans', {
      ...{ ...ends, for: '1d' },
    });
    const ban = (await response.json()) as Ban;
    expect(ban.until).toBe(inTime(gateway, DAY));
    for (const key of ban.keys) expect(key).not.toHaveProperty('until');
    expect(await stored(gateway)).toEqual([null, null]);
  });

  it.each([
    ['as it is added', [KEYS[0]], '1d'],
    ['as it is named again', KEYS, '1d'],
    ['as the ban gets an earlier end', [KEYS[0]], undefined],
  ])('has none %s', async (_, keys, length) => {
    const gateway = await openGateway();
    const made = await gateway.write('POST', '/v1/bans', {
      ...{ keys, for: length },
    });
    const { id } = (await made.json()) as Ban;
    const edit = (json: object) =>
      gateway.write('PATCH', `/v1/bans/${id}`, json);
    await edit({ add: [{ ...KEYS[1], until: inTime(gateway, 30 * DAY) }] });
    const until = inTime(gateway, DAY);
    await edit({ until });
    const ban = await read(gateway, { id });
    expect(ban.until).toBe(until);
    expect(ban.keys).toHaveLength(2);
    for (const key of ban.keys) expect(key).not.toHaveProperty('until');
    expect(await stored(gateway)).toEqual([null, null]);
  });
});

describe('a signed-in agent’s key', () => {
  const ask = async (role: 'agent' | 'owner', value: string, more = {}) => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, role);
    const response = await postBan(gateway, token, {
      keys: [
        { kind: 'visitor', value: 'x' },
        { kind: 'ip', value },
      ],
      ...more,
    });
    expect(response.status).toBe(201);
    const { keys, until } = (await response.json()) as Ban;
    const endOf = (end: string | null | undefined) =>
      end ? Date.parse(end) - gateway.now() : end;
    const ends = keys.map((key) => endOf(key.until));
    return { ends, until: endOf(until) };
  };

  it.each([
    ['198.51.100.7', {}, 7 * DAY],
    ['2001:db8:1:2::/64', {}, 7 * DAY],
    ['2001:db8:1:2::7', { exact: true }, 7 * DAY],
    ['198.51.100.0/24', {}, DAY],
    ['198.51.100.7-198.51.100.8', {}, DAY],
    ['2001:db8::/48', {}, DAY],
    ['198.51.100.7', { for: '8d' }, 7 * DAY],
  ])('of %s, asked for %j, ends by itself', async (value, more, end) => {
    expect((await ask('agent', value, more)).ends).toEqual([undefined, end]);
  });

  it('that ends in time anyway ends with its ban', async () => {
    expect((await ask('agent', '198.51.100.0/24', { for: '1d' })).ends).toEqual(
      [undefined, undefined],
    );
  });

  it('holds as long as an owner asks', async () => {
    expect(await ask('owner', '198.51.100.0/24')).toEqual({
      ends: [undefined, undefined],
      until: null,
    });
  });

  it('holds as long as a program asks', async () => {
    const gateway = await openGateway();
    const { keys } = await gateway.ban({ ip: '198.51.100.0/24' });
    expect(keys[0]).not.toHaveProperty('until');
  });

  it('ends its ban where the ban has no other', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway);
    const response = await postBan(gateway, token, {
      keys: [{ kind: 'ip', value: '198.51.100.7' }],
    });
    const until = inTime(gateway, 7 * DAY);
    expect(await response.json()).toMatchObject({ until, keys: [{ until }] });
  });
});
