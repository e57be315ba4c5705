import { describe, expect, it } from 'vitest';
import {
  answer,
  brokenJson,
  cutAfterWork,
  dataTrue,
} from '../../../vendors/faults';
import { failureOf } from './failure-of';
import { listIds } from './list-ids';
import { openAcquire } from './settings';

const DAY = 86_400_000;

const openWithContact = async () => {
  const setting = await openAcquire();
  const contact = setting.vendor.addContact({
    ip: '203.0.113.7',
    email: 'eve@example.com',
  });
  const key = { kind: 'acquire', value: String(contact.id) } as const;
  return { ...setting, contact, key };
};

describe('a block at Acquire', () => {
  it('ends with its day, whatever end was asked for', async () => {
    const { client, clock, key } = await openWithContact();
    const until = clock.now() + 3_600_000;
    const ban = await client.createBan({ key, until, reason: '' });
    expect(ban.until).toBe(Date.UTC(2026, 10, 20, 23, 59, 59));
    expect(client.limits.ends).toBe('day');
  });

  it('for good has no end for us, and a far one there', async () => {
    const { vendor, client, key } = await openWithContact();
    const ban = await client.createBan({ key, until: null, reason: '' });
    expect(ban.until).toBeNull();
    const row = vendor.blocks.get(Number(ban.id));
    expect(new Date(row?.till ?? 0).getUTCFullYear()).toBe(2037);
    const far = { key, until: Date.UTC(2100, 0), reason: '' };
    expect((await client.createBan(far)).until).toBeNull();
  });

  it('with a past end is not asked for: it would be taken', async () => {
    const { vendor, client, clock, key } = await openWithContact();
    const draft = { key, until: clock.now(), reason: '' };
    expect((await failureOf(client.createBan(draft))).code).toBe('rejected');
    expect(vendor.requests).toEqual([]);
  });

  it.each(['examples', 'table'] as const)(
    'is read in the spelling of the %s',
    async (spelling) => {
      const { vendor, client, clock, key } = await openWithContact();
      vendor.quirks.spelling = spelling;
      const ban = await client.createBan({ key, until: null, reason: '' });
      const read = await client.getBan(ban.id);
      expect(read).toMatchObject({
        keys: [key],
        mentions: [
          { kind: 'ip', value: '203.0.113.7' },
          { kind: 'email', value: 'eve@example.com' },
        ],
        createdAt: clock.now(),
        createdBy: '19',
      });
    },
  );

  it('is read with ids in text, and its user closed too early', async () => {
    const { vendor, client, contact, key } = await openWithContact();
    Object.assign(vendor.quirks, { ids: 'text', misplacedUser: true });
    const { id } = vendor.blockContact(contact.id);
    const found = await client.findBans(key);
    expect(found).toMatchObject([
      { id: String(id), keys: [key], createdBy: 'Support Team' },
    ]);
    expect(found[0]?.raw['type']).toBe('user');
  });

  it.each([
    ['addresses', ['192.0.2.1', '2001:db8::1'], ['ip', 'ip']],
    ['emails', ['eve@example.com'], ['email']],
    ['what nobody documents', ['DE', '+49 30 1234567'], []],
  ])(
    'made there of %s is kept, whatever its type',
    async (_, values, kinds) => {
      const { vendor, client } = await openAcquire();
      const { id } = vendor.block({ type: 'email', values });
      const ban = await client.getBan(String(id));
      expect(ban?.keys.map(({ kind }) => kind)).toEqual(kinds);
      expect(ban?.raw['data']).toEqual(values);
      expect(await listIds(client)).toEqual([String(id)]);
    },
  );

  it.each(['true', 'strangers'] as const)(
    'is looked up when Add answers %s',
    async (added) => {
      const { vendor, client, key } = await openWithContact();
      vendor.quirks.added = added;
      vendor.block({ contactId: 999_999 });
      const ban = await client.createBan({ key, until: null, reason: '' });
      expect(ban).toMatchObject({ id: '2', keys: [key] });
    },
  );

  it('that was accepted has an unknown outcome while it cannot be looked up', async () => {
    const { vendor, client, key } = await openWithContact();
    vendor.quirks.added = 'true';
    const when = ({ method }: { method: string }) => method === 'GET';
    vendor.arm(answer({ status: 403, body: '' }), { when });
    const draft = { key, until: null, reason: '' };
    const create = client.createBan(draft);
    expect((await failureOf(create)).code).toBe('unknown_outcome');
    vendor.disarm();
    expect(await client.findBans(key)).toHaveLength(1);
  });

  it('that expired is listed, and not in force', async () => {
    const { vendor, client, clock, contact, key } = await openWithContact();
    const till = clock.now() - DAY;
    const { id } = vendor.blockContact(contact.id, { till });
    expect(await listIds(client)).toEqual([String(id)]);
    expect(await client.findBans(key)).toEqual([]);
    expect((await client.getBan(String(id)))?.until).toBe(till);
  });

  it.each([
    ['refuse', 'json'],
    ['refuse', 'json api'],
    ['refuse', 'text'],
  ])('made twice is told as %s in %s', async (duplicates, errors) => {
    const { vendor, client, key } = await openWithContact();
    Object.assign(vendor.quirks, { duplicates, errors });
    const draft = { key, until: null, reason: '' };
    await client.createBan(draft);
    const error = await failureOf(client.createBan(draft));
    expect(error).toMatchObject({ code: 'duplicate', status: 400 });
  });

  it('of a contact that is not known is not found', async () => {
    const { client } = await openAcquire();
    const key = { kind: 'acquire', value: '4711' } as const;
    const create = client.createBan({ key, until: null, reason: '' });
    expect((await failureOf(create)).code).toBe('not_found');
  });

  it('can be of contacts with a whole number only', async () => {
    const { client } = await openAcquire();
    const why = (kind: 'ip' | 'acquire', value: string) =>
      client.whyNotBannable({ kind, value });
    expect(why('ip', '203.0.113.7')).toMatch('not by ip');
    expect(why('acquire', '#750940')).toMatch('whole number');
    expect(why('acquire', '750940')).toBeUndefined();
  });
});

describe('a lift at Acquire', () => {
  it('that affected none found it gone, though it is answered 200', async () => {
    const { client } = await openAcquire();
    expect(await client.liftBan('4711')).toBe('gone');
  });

  it.each([
    ['broken', brokenJson],
    ['only true', dataTrue],
  ])('answered %s has an unknown outcome', async (_, fault) => {
    const { vendor, client, banThere } = await openAcquire();
    const id = banThere();
    vendor.arm(fault);
    const lift = client.liftBan(id);
    expect((await failureOf(lift)).code).toBe('unknown_outcome');
    expect(await client.liftBan(id)).toBe('gone');
  });

  it.each([400, 404])('finds it gone when told so with %i', async (status) => {
    const { vendor, client, banThere } = await openAcquire();
    const body = '{"errors":[{"title":"ERROR_RECORD_NOT_FOUND"}]}';
    vendor.arm(answer({ status, body }));
    expect(await client.liftBan(banThere())).toBe('gone');
  });
});

describe('the list of Acquire', () => {
  it('is no list when it holds fewer than it says', async () => {
    const { vendor, client, banThere } = await openAcquire();
    for (let made = 0; made < 25; made += 1) banThere();
    vendor.quirks.paging = 'ignored';
    const error = await failureOf(listIds(client));
    expect(error.code).toBe('malformed');
    vendor.quirks.pageSize = 25;
    expect(await listIds(client)).toHaveLength(25);
  });

  it('is read again when rows moved while it was read', async () => {
    const { vendor, client, banThere, there } = await openAcquire();
    for (let made = 0; made < 30; made += 1) banThere();
    const listed: string[] = [];
    for await (const bans of client.listBans()) {
      if (!listed.length) vendor.unblock(3);
      listed.push(...bans.map(({ id }) => id));
    }
    expect(listed).toEqual(expect.arrayContaining(there()));
    expect(new Set(listed).size).toBe(listed.length);
  });
});

describe('a chat at Acquire', () => {
  const session = { code: 'K7F2-9QXM', startedAt: 0 };

  it('is found by the code in a field of its contact', async () => {
    const { vendor, client } = await openAcquire();
    vendor.startChat({ doorlist: 'K7F2-9QXN' });
    vendor.startChat({ email: 'k7f2-9qxm@example.com' });
    const { id, contactId } = vendor.startChat({
      doorlist: session.code,
      name: 'Eve',
      ip: '203.0.113.9',
    });
    expect(await client.findChats(session)).toMatchObject([
      {
        id: String(id),
        visitor: { kind: 'acquire', value: String(contactId) },
        address: '203.0.113.9',
        name: 'Eve',
      },
    ]);
  });

  it('is closed, once', async () => {
    const { vendor, client } = await openAcquire();
    const { id } = vendor.startChat();
    expect(await client.closeChat?.(String(id))).toBe('closed');
    expect(vendor.cases.get(id)?.status).toBe('closed');
    expect(JSON.parse(vendor.requests.at(-1)?.text ?? '')).toEqual({
      caseId: id,
      closingState: 'handled',
      askFeedback: false,
    });
    expect(await client.closeChat?.('4711')).toBe('gone');
  });

  it('may be closed or not when the answer was lost', async () => {
    const { vendor, client } = await openAcquire();
    const { id } = vendor.startChat();
    vendor.arm(cutAfterWork);
    const close = client.closeChat?.(String(id)) ?? Promise.resolve();
    expect((await failureOf(close)).code).toBe('unknown_outcome');
  });
});

describe('a key of Acquire', () => {
  it('is told what it may do', async () => {
    const { client } = await openAcquire();
    const found = await client.checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([true, true, null]);
  });

  it('without “block contacts” access may not', async () => {
    const { connect, weakToken } = await openAcquire();
    const found = await connect({ token: weakToken }).checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([false, true, null]);
    expect(found[0]?.says).toMatch('block contacts');
  });
});
