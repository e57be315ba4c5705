import { describe, expect, it } from 'vitest';
import { failureOf } from '../failure-of';
import { listIds } from '../list-ids';
import { openZendesk } from '../settings';

const EVE = { kind: 'zendesk', value: '2315985.gCgOaEXpt6FNkZ' } as const;
const ADDRESS = { kind: 'ip', value: '203.0.113.7' } as const;

describe('a ban at Zendesk', () => {
  it.each(['letter', 'word', 'absent'] as const)(
    'is read when its type is a %s',
    async (type) => {
      const { vendor, client } = await openZendesk();
      vendor.quirks.type = type;
      for (const key of [EVE, ADDRESS]) {
        const draft = { key, until: null, reason: 'Spam' };
        const made = await client.createBan(draft);
        expect(made).toMatchObject({
          keys: [key],
          reason: 'Spam',
          until: null,
          createdAt: Date.UTC(2026, 10, 20, 12),
          createdBy: '',
        });
        expect(await client.getBan(made.id)).toEqual(made);
        expect(await client.findBans(key)).toMatchObject([{ id: made.id }]);
      }
    },
  );

  it('may have no creation time', async () => {
    const { vendor, client } = await openZendesk();
    const { id } = vendor.ban({ visitor_id: '2', created_at: null });
    const ban = await client.getBan(String(id));
    expect(ban?.createdAt).toBeNull();
  });

  it('of an address is found however it is spelled', async () => {
    const { vendor, client } = await openZendesk();
    vendor.ban({ ip_address: '::ffff:203.0.113.7' });
    expect(await client.findBans(ADDRESS)).toHaveLength(1);
  });

  it('of a visitor is found by the exact id only', async () => {
    const { vendor, client } = await openZendesk();
    vendor.ban({ visitor_id: EVE.value.toUpperCase() });
    expect(await client.findBans(EVE)).toEqual([]);
  });

  it('made twice is found twice, oldest first', async () => {
    const { client } = await openZendesk();
    const draft = { key: EVE, until: null, reason: '' };
    const one = await client.createBan(draft);
    const other = await client.createBan(draft);
    const found = await client.findBans(EVE);
    expect(found.map(({ id }) => id)).toEqual([one.id, other.id]);
  });

  it('that exists already may be answered with the first one', async () => {
    const { vendor, client } = await openZendesk();
    vendor.quirks.duplicates = 'existing';
    const draft = { key: EVE, until: null, reason: '' };
    const one = await client.createBan(draft);
    expect((await client.createBan(draft)).id).toBe(one.id);
  });

  it.each(['json', 'text'] as const)(
    'that is refused says so, told in %s',
    async (errors) => {
      const { vendor, client } = await openZendesk();
      Object.assign(vendor.quirks, { errors, duplicates: 'refuse' });
      const draft = { key: EVE, until: null, reason: '' };
      await client.createBan(draft);
      const error = await failureOf(client.createBan(draft));
      expect(error).toMatchObject({ code: 'rejected', status: 422 });
      expect(error.message).toBe('Zendesk answered 422 to POST /bans.');
    },
  );

  it('of an address evicts the oldest one at the limit, without saying so', async () => {
    const { vendor, client, there } = await openZendesk({ cap: 3 });
    const visitor = vendor.ban({ visitor_id: EVE.value });
    const oldest = vendor.ban({ ip_address: '198.51.100.1' });
    vendor.ban({ ip_address: '198.51.100.2' });
    vendor.ban({ ip_address: '198.51.100.3' });
    await client.createBan({ key: ADDRESS, until: null, reason: '' });
    expect(await client.getBan(String(oldest.id))).toBeUndefined();
    expect(await listIds(client)).toEqual(there());
    expect(there()).toHaveLength(4);
    expect(there()).toContain(String(visitor.id));
    expect(client.limits.caps).toEqual({ ip: 5000 });
  });

  it.each([
    ['a network', { kind: 'ip', value: '203.0.113.0/24' }],
    ['an IPv6 address', { kind: 'ip', value: '2001:db8::1' }],
    ['an Acquire contact', { kind: 'acquire', value: '872' }],
    ['a phone number', { kind: 'phone', value: '49301234567' }],
  ] as const)('cannot be of %s', async (_, key) => {
    const { client } = await openZendesk();
    expect(client.explainUnbannable(key)).toMatchObject({ vendor: 'Zendesk' });
  });

  it('that is lifted while the list is read is gone when read by its id', async () => {
    const { vendor, client } = await openZendesk();
    const { id } = vendor.ban({ visitor_id: EVE.value });
    vendor.ban({ ip_address: ADDRESS.value });
    const bans = client.listBans();
    await bans.next();
    vendor.lift(id);
    expect((await bans.next()).done).toBe(true);
    expect(await client.getBan(String(id))).toBeUndefined();
  });
});
