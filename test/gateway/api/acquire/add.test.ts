import { describe, expect, it } from 'vitest';
import { acquireClient, BLOCKS } from '../../support/acquire-client';
import { openGateway, START, VISITOR } from '../../support/harness';
import { countBans } from '../../support/post-ban';
import { readStream } from '../../support/read-stream';

const iso = (time: number) => new Date(time).toISOString();
const TILL = '2026-12-24T08:19:24.627Z';

const open = async (options: Parameters<typeof openGateway>[0] = {}) => {
  const gateway = await openGateway(options);
  return { gateway, acquire: acquireClient(gateway) };
};

describe('Acquire’s Add', () => {
  it('of contacts adds and returns a block for each', async () => {
    const { gateway, acquire } = await open();
    const { id: user } = await gateway.user('ada@example.com', 'owner');
    const signIn = await gateway.ask('/v1/sign-in', {
      method: 'POST',
      json: { email: 'ada@example.com', password: 'correct horse' },
    });
    const { token } = await signIn.json();
    const records = await acquireClient(gateway, token).add({
      data: [872, '873', 872],
      type: 'contact',
      blockTill: TILL,
      reason: 'Spam',
    });
    expect(records).toEqual(
      [872, 873].map((id) => ({
        id: expect.any(Number),
        type: 'contact',
        data: { id, ip: '', email: '', phone: '' },
        blockTill: '2026-12-24T08:19:24.000Z',
        blockBy: user,
        blockedBy: user,
        dateCreated: iso(START),
        dataCreated: iso(START),
        reason: 'Spam',
        user: {
          id: user,
          name: 'Ada',
          firstName: 'Ada',
          lastName: '',
          email: 'ada@example.com',
          type: 'user',
          status: 'active',
          phone: '',
          photo: null,
          language: null,
        },
      })),
    );
    expect((await acquire.list()).data).toEqual(records);
  });

  it.each([
    ['ip', [VISITOR, ' 2001:DB8::1 ', '192.0.2.0/24']],
    ['email', ['Ana@Example.com', 'bob@example.com']],
    ['phone', ['+49 (30) 1234567']],
  ] as const)('of type %s makes one block, as typed', async (type, data) => {
    const { gateway, acquire } = await open();
    const records = await acquire.add({ data, type });
    expect(records).toMatchObject([
      {
        type,
        data: data.map((value) => value.trim()),
        blockTill: null,
        reason: '',
        user: { name: 'administrator', type: 'client', email: '' },
      },
    ]);
    expect(await countBans(gateway)).toBe(1);
  });

  it('of an address refuses its visitors until the second it ends', async () => {
    const { gateway, acquire } = await open();
    const blockTill = iso(START + 90_000);
    await acquire.add({ data: [VISITOR], type: 'ip', blockTill });
    expect(await gateway.visit()).toMatchObject({
      verdict: 'refused',
      until: blockTill,
    });
    gateway.pass(90_000);
    expect((await gateway.visit()).verdict).toBe('admitted');
  });

  it('of a contact refuses the visitors who are linked to it', async () => {
    const { gateway, acquire } = await open();
    const { visitor } = await gateway.chat({
      claims: { email: 'ana@example.com' },
    });
    await gateway.db
      .insertInto('links')
      .values({
        visitor: gateway.secrets.readVisitor(visitor) ?? '',
        kind: 'acquire',
        value: '872',
        created_at: START,
      })
      .execute();
    const [record] = await acquire.add({ data: [872], type: 'contact' });
    expect(record?.data).toEqual({
      id: 872,
      ip: VISITOR,
      email: 'ana@example.com',
      phone: '',
    });
    const away = { from: '192.0.2.99' };
    expect((await gateway.visit({ visitor }, away)).verdict).toBe('refused');
    // What is echoed is not banned: others there, or of that name, come in.
    expect((await gateway.visit()).verdict).toBe('admitted');
    const claims = { email: 'ana@example.com' };
    expect((await gateway.startSession({ claims }, away)).status).toBe(201);

    const { data } = await (await gateway.write('GET', '/v1/bans')).json();
    expect(data).toMatchObject([
      {
        id: record?.id,
        keys: [{ kind: 'acquire', value: '872', matches: true }],
        source: 'doorlist',
      },
    ]);
  });

  it('of a blocked key is a duplicate and writes nothing', async () => {
    const { gateway, acquire } = await open();
    await acquire.add({ data: [2], type: 'contact', blockTill: TILL });
    const emails = ['ana@example.com', 'bob@example.com'];
    await acquire.add({ data: emails, type: 'email' });
    const again = (json: object) => acquire.failure('POST', BLOCKS, json);
    expect(
      await again({ data: [2], type: 'contact', blockTill: TILL }),
    ).toEqual({
      status: 400,
      type: 'ERROR_DUPLICATE_RECORD_FOUND',
      message: expect.stringContaining('of 2 already'),
      field: 'data.0',
    });
    const other = ['BOB@example.com', 'ana@example.com'];
    expect(
      await again({ data: other, type: 'email', blockTill: null }),
    ).toMatchObject({ type: 'ERROR_DUPLICATE_RECORD_FOUND' });
    expect(await countBans(gateway)).toBe(2);
  });

  it('of one key by two callers at once adds one block', async () => {
    const { gateway, acquire } = await open();
    const json = { data: [1, 2], type: 'contact', blockTill: null };
    const both = await Promise.all([
      acquire.ask('POST', BLOCKS, json),
      acquire.ask('POST', BLOCKS, json),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await countBans(gateway)).toBe(2);
  });

  it('closes an open chat', async () => {
    const { gateway, acquire } = await open();
    const { stream } = await gateway.chat();
    const events = readStream(await gateway.ask(stream));
    await events.until('admitted');
    const [made] = await acquire.add({ data: [VISITOR], type: 'ip' });
    await events.until('refused');
    await acquire.delete(made?.id ?? 0);
    await events.until('admitted');
    await events.close();
  });

  it('of a blocked key with another end, or after its end, adds another block', async () => {
    const { gateway, acquire } = await open();
    const blockTill = iso(START + 1000);
    const first = await acquire.add({ data: [2], type: 'contact', blockTill });
    await acquire.add({ data: [2], type: 'contact', blockTill: TILL });
    await acquire.add({ data: [2, 3], type: 'contact' });
    expect((await acquire.list()).count).toBe(4);
    const lifted = await acquire.add({ data: ['1@b.c'], type: 'email' });
    await acquire.delete(lifted[0]?.id ?? 0);
    const anew = await acquire.add({ data: ['1@b.c'], type: 'email' });
    expect(anew[0]?.id).not.toBe(lifted[0]?.id);
    gateway.pass(1000);
    const later = iso(START + 2000);
    await acquire.add({ data: [2], type: 'contact', blockTill: later });
    expect((await acquire.list()).data[0]).toEqual(first[0]);
  });

  it('of a key on the never-ban list adds no block', async () => {
    const { gateway, acquire } = await open({ neverBanned: [VISITOR] });
    await gateway.user('staff@example.com', 'agent');
    const failure = (type: string, data: string[]) =>
      acquire.failure('POST', BLOCKS, { data, type, blockTill: null });
    expect(await failure('ip', ['192.0.2.1', VISITOR])).toEqual({
      status: 400,
      type: 'ERROR_INVALID_INPUT',
      message: `${VISITOR} is on the never-ban list. Nothing was blocked.`,
      field: 'data.1',
    });
    expect(await failure('email', ['Staff@example.com'])).toMatchObject({
      type: 'ERROR_INVALID_INPUT',
      field: 'data.0',
    });
    expect(await countBans(gateway)).toBe(0);
  });

  const contact = { data: [1], type: 'contact', blockTill: null };
  it.each([
    ['no data', { ...contact, data: undefined }, 'data'],
    ['empty data', { ...contact, data: [] }, 'data'],
    ['data that is no array', { ...contact, data: 1 }, 'data'],
    ['an object in data', { ...contact, data: [{ id: 1 }] }, 'data.0'],
    ['contact 0', { ...contact, data: [1, 0] }, 'data.1'],
    ['a negative contact', { ...contact, data: [-1] }, 'data.0'],
    ['half a contact', { ...contact, data: [1.5] }, 'data.0'],
    ['a contact by name', { ...contact, data: ['Ana'] }, 'data.0'],
    ['201 contacts', { ...contact, data: Array(201).fill(1) }, 'data'],
    ['an unknown type', { ...contact, type: 'country' }, 'type'],
    ['a bad address', { ...contact, type: 'ip', data: ['::x'] }, 'data.0'],
    [
      'a bad email',
      { ...contact, type: 'email', data: ['a@b.c', 'ana'] },
      'data.1',
    ],
    ['a bad phone', { ...contact, type: 'phone', data: ['911'] }, 'data.0'],
    [
      'too wide a network',
      { ...contact, type: 'ip', data: ['10.0.0.0/8'] },
      'data.0',
    ],
    ['no time', { ...contact, blockTill: 'tomorrow' }, 'blockTill'],
    ['a past end', { ...contact, blockTill: iso(START - 1000) }, 'blockTill'],
    ['an end now', { ...contact, blockTill: iso(START) }, 'blockTill'],
    [
      'an end in this second',
      { ...contact, blockTill: iso(START + 999) },
      'blockTill',
    ],
    ['a number as reason', { ...contact, reason: 7 }, 'reason'],
    ['a long reason', { ...contact, reason: 'x'.repeat(1001) }, 'reason'],
    ['no object', [contact], 'body'],
  ])('does not take %s, and says where', async (_, json, field) => {
    const { gateway, acquire } = await open();
    expect(await acquire.failure('POST', BLOCKS, json)).toEqual({
      status: 400,
      type: 'ERROR_INVALID_INPUT',
      message: expect.stringMatching(/\.$/),
      field,
    });
    expect(await countBans(gateway)).toBe(0);
  });

  it('refuses JSON that is nested too deep', async () => {
    const gateway = await openGateway();
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const [body, field] of [
      [`{"data":[1],"blockTill":null,"type":${deep}}`, 'type'],
      [`{"data":${deep},"blockTill":null,"type":"ip"}`, 'data.0'],
    ] as const) {
      const response = await gateway.ask(BLOCKS, {
        method: 'POST',
        token: await gateway.token(),
        body,
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        error: { type: 'ERROR_INVALID_INPUT', field },
      });
    }
  });
});
