import { describe, expect, it } from 'vitest';
import { answer } from '../../../../../vendors/faults';
import { failureOf } from '../failure-of';
import { listIds } from '../list-ids';
import { openAcquire } from '../settings';

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

  it('for good has no end here, and a distant one at Acquire', async () => {
    const { vendor, client, key } = await openWithContact();
    const ban = await client.createBan({ key, until: null, reason: '' });
    expect(ban.until).toBeNull();
    const row = vendor.blocks.get(Number(ban.id));
    expect(new Date(row?.till ?? 0).getUTCFullYear()).toBe(2037);
    const far = { key, until: Date.UTC(2100, 0), reason: '' };
    expect((await client.createBan(far)).until).toBeNull();
  });

  it('with a past end is not sent, as Acquire would accept it', async () => {
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
    const list = await fetch(`${vendor.origin}/api/v1/crm/block-visitor`, {
      headers: { authorization: `Bearer ${vendor.tokens.full}` },
    });
    // The second `type` in the row is what any reader of JSON takes.
    expect(await list.json()).toMatchObject({
      data: { data: [{ type: 'user' }] },
    });
  });

  it.each([
    ['addresses', ['192.0.2.1', '2001:db8::1'], ['ip', 'ip']],
    ['emails', ['eve@example.com'], ['email']],
    ['what nobody documents', ['DE', '+49 30 1234567'], []],
  ])(
    'made at Acquire of %s is read, whatever its type',
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

  it('of an unknown contact is not found', async () => {
    const { client } = await openAcquire();
    const key = { kind: 'acquire', value: '4711' } as const;
    const create = client.createBan({ key, until: null, reason: '' });
    expect((await failureOf(create)).code).toBe('not_found');
  });

  it('can be of contacts with a whole number only', async () => {
    const { client } = await openAcquire();
    const code = (kind: 'ip' | 'acquire', value: string) =>
      client.explainUnbannable({ kind, value })?.code;
    expect(code('ip', '203.0.113.7')).toBe('contacts_only');
    expect(code('acquire', '#750940')).toBe('not_a_contact_id');
    expect(code('acquire', '750940')).toBeUndefined();
  });
});
