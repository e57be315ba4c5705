import { describe, expect, it } from 'vitest';
import type { VendorChat } from '../../../../src/gateway/vendors/vendor';
import { badGateway } from '../../../vendors/faults';
import { failureOf } from './failure-of';
import { listIds } from './list-ids';
import { openZendesk } from './settings';

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

  it('may have been made before anybody noted when', async () => {
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

  it('of a visitor is found by the very same letters only', async () => {
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

  it('that is there already may be answered with the first one', async () => {
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

  it('of an address drops the oldest one at the cap, and tells nobody', async () => {
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
    expect(client.whyNotBannable(key)).toMatch(/^Zendesk .*\.$/);
  });

  it('that is lifted in mid-walk is still gone by its id', async () => {
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

const idsOf = (chats: readonly VendorChat[]) => chats.map(({ id }) => id);

describe('a chat at Zendesk', () => {
  const code = 'K7F2-9QXM';

  it.each([code, 'k7f2-9qxm', 'doorlist-K7F2-9QXM'])(
    'is found by its tag %s',
    async (tag) => {
      const { vendor, client, clock } = await openZendesk();
      const startedAt = clock.now();
      vendor.startChat({ tags: ['vip'] });
      vendor.startChat({ tags: ['K7F2-9QXN', `x${code}`, `${code}1`] });
      const chat = vendor.startChat({ tags: ['vip', tag] });
      expect(await client.findChats({ code, startedAt })).toMatchObject([
        {
          id: chat.id,
          visitor: { kind: 'zendesk', value: chat.visitor.id },
          address: '198.51.100.1',
          name: 'Visitor 3',
          startedAt,
          endedAt: null,
        },
      ]);
    },
  );

  it('is found after it was tagged late, and ended', async () => {
    const { vendor, client, clock } = await openZendesk();
    const startedAt = clock.now();
    const { id } = vendor.startChat();
    clock.advance(60_000);
    vendor.tagChat(id, code);
    vendor.endChat(id);
    const found = await client.findChats({ code, startedAt });
    expect(found).toMatchObject([{ id, endedAt: clock.now() }]);
  });

  it('shares its code with whoever copies it', async () => {
    const { vendor, client, clock } = await openZendesk();
    vendor.startChat({ tags: [code] });
    vendor.startChat({ tags: [code] });
    const session = { code, startedAt: clock.now() };
    expect(await client.findChats(session)).toHaveLength(2);
  });

  it('is listed on pages, and on the next look only if it changed', async () => {
    const { vendor, client, clock } = await openZendesk();
    const from = client.chatsFrom?.(clock.now()) ?? '';
    // A thousand in one second: the second alone is no cursor.
    const started = Array.from({ length: 1001 }, () => vendor.startChat().id);
    vendor.quirks.nextPageHost = 'https://elsewhere.example';
    vendor.arm(badGateway);

    const look = async (at: string) => {
      const seen: VendorChat[] = [];
      let next = at;
      for await (const page of client.listChats?.(at) ?? []) {
        seen.push(...page.chats);
        next = page.next;
      }
      return { ids: idsOf(seen), next };
    };
    const first = await look(from);
    expect(first.ids.sort()).toEqual(started.sort());
    expect(await look(first.next)).toEqual({ ids: [], next: first.next });

    clock.advance(1000);
    vendor.endChat(started[5] ?? '');
    const later = await look(first.next);
    expect(later.ids).toEqual([started[5]]);
  });

  it('cannot be closed by us', async () => {
    const { client } = await openZendesk();
    expect(client.closeChat).toBeUndefined();
  });
});

describe('a token of Zendesk', () => {
  it('is told what it may do', async () => {
    const { client } = await openZendesk();
    const found = await client.checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([true, true, null]);
    expect(found[0]?.says).toBe('The token may read the list of bans.');
  });

  it('of an agent may not', async () => {
    const { connect, weakToken } = await openZendesk();
    const found = await connect({ token: weakToken }).checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([false, false, null]);
  });

  it('that is not known is no finding but a failure', async () => {
    const { connect } = await openZendesk();
    const error = await failureOf(connect({ token: 'nobody' }).checkToken());
    expect(error.code).toBe('bad_credentials');
  });

  it.each(['', 'acme.example', 'acme/x', 'evil.com#', '-a'])(
    'is not sent to the host of subdomain %j',
    async (subdomain) => {
      const { connect } = await openZendesk();
      expect(() => connect({ subdomain } as object)).toThrow('acme');
    },
  );
});
