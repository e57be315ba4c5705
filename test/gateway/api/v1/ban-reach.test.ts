import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddedBan, BanPreview } from '../../../../src/protocol/reach';
import type { Session } from '../../../../src/protocol/sessions';
import { overlap, parseNetwork } from '../../../../src/gateway/keys/address';
import { toNetworks } from '../../../../src/gateway/keys/canonical-key';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import { checkProperty } from '../../../check-property';
import { openGateway, type TestGateway } from '../../support/harness';
import { DAY, identityOf } from '../../support/sign-identity';
import { signInAs } from '../../support/sign-in-as';

const preview = async (
  gateway: TestGateway,
  json: object,
  token?: string,
): Promise<BanPreview> => {
  const path = '/v1/bans/preview';
  const response = await (token === undefined
    ? gateway.write('POST', path, json)
    : gateway.ask(path, { method: 'POST', json, token }));
  expect(response.status).toBe(200);
  return (await response.json()) as BanPreview;
};

const reachOf = async (gateway: TestGateway, kind: string, value: string) => {
  const { reach } = await preview(gateway, { keys: [{ kind, value }] });
  return reach[0];
};

const othersAt = async (gateway: TestGateway, code: string, token?: string) => {
  const path = `/v1/sessions/${code}`;
  const response = await (token === undefined
    ? gateway.write('GET', path)
    : gateway.ask(path, { token }));
  return ((await response.json()) as Session).othersAtAddress;
};

/** How many rows each table has that a ban writes. */
const countRows = async ({ db }: TestGateway) => {
  const tables = ['bans', 'ban_keys', 'audit', 'changes', 'tags'] as const;
  return Promise.all(
    tables.map(
      async (table) =>
        (await db.selectFrom(table).selectAll().execute()).length,
    ),
  );
};

describe('the reach of an address', () => {
  it('counts everybody of the IPv6 /64 that would be banned', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({}, { from: '2001:db8:1:2::1' });
    for (let n = 2; n < 42; n += 1) {
      await gateway.chat({}, { from: `2001:db8:1:2::${n.toString(16)}` });
    }
    await gateway.chat({}, { from: '2001:db8:1:3::1' });
    expect(await othersAt(gateway, code)).toBe(40);
    const { reach } = await preview(gateway, { session: code, kinds: ['ip'] });
    const own = { visitors: 41, chats: 41, running: 41, signedIn: 0 };
    const wider = { visitors: 42, chats: 42, running: 42, signedIn: 0 };
    expect(reach).toMatchObject([
      {
        ...{ field: 'kinds.0', kind: 'ip', value: '2001:db8:1:2::/64' },
        ...own,
        pageViews: 'uncounted',
        around: [
          { network: '2001:db8:1:2::/64', prefix: 64, ...own },
          { network: '2001:db8:1::/56', prefix: 56, ...wider },
          { network: '2001:db8:1::/48', prefix: 48, ...wider },
        ],
      },
    ]);
  });

  it('counts chats, those that run, and who is signed in, of the last 30 days', async () => {
    const gateway = await openGateway();
    await gateway.ask(
      (await gateway.chat()).stream.replace('events', 'ended'),
      {
        method: 'POST',
      },
    );
    gateway.pass(31 * DAY);
    const identity = identityOf(gateway, { email: 'ana@example.com' });
    const ana = await gateway.chat({ identity });
    await gateway.ask(ana.stream.replace('events', 'ended'), {
      method: 'POST',
    });
    await gateway.chat({ visitor: ana.visitor });
    await gateway.chat({}, { from: '203.0.113.200' });
    await gateway.chat({}, { from: '203.0.7.7' });
    const own = { visitors: 1, chats: 2, running: 1, signedIn: 1 };
    expect(await reachOf(gateway, 'ip', '203.0.113.24')).toMatchObject({
      ...own,
      around: [
        { network: '203.0.113.24', prefix: 32, ...own },
        { network: '203.0.113.0/24', prefix: 24, visitors: 2, signedIn: 1 },
        { network: '203.0.0.0/16', prefix: 16, visitors: 3, chats: 4 },
      ],
    });
    expect(await reachOf(gateway, 'ip', '203.0.112.0/20')).toMatchObject({
      visitors: 2,
      around: [{ prefix: 16, visitors: 3 }],
    });
    const range = '203.0.113.20-203.0.113.199';
    expect(await reachOf(gateway, 'ip', range)).toMatchObject({
      ...{ visitors: 1, around: [] },
    });
  });

  it('is told who may see one site of that site alone', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['http://localhost']);
    const { code } = await gateway.chat({}, { site: 'shop' });
    await gateway.chat({}, { site: 'shop' });
    await gateway.chat();
    await gateway.chat();
    const token = await gateway.token('agent', ['shop']);
    expect(await othersAt(gateway, code, token)).toBe(1);
    expect(await othersAt(gateway, code)).toBe(3);
    const json = { session: code, kinds: ['ip'] };
    expect((await preview(gateway, json, token)).reach).toMatchObject([
      { visitors: 2 },
    ]);
    expect((await preview(gateway, json)).reach).toMatchObject([
      { visitors: 4 },
    ]);
    const here = { ...json, sites: ['shop'] };
    expect((await preview(gateway, here)).reach).toMatchObject([
      { visitors: 2 },
    ]);
  });

  it('equals a count of all chats, of any network, range and site', async () => {
    const gateway = await openGateway();
    for (const site of ['shop', 'blog']) {
      await gateway.site(site, ['http://localhost']);
    }
    const bytes = fc.constantFrom(0, 1, 127, 128, 254, 255);
    const address = fc.oneof(
      fc.tuple(bytes, bytes).map(([c, d]) => `198.51.${c}.${d}`),
      fc
        .tuple(bytes, bytes)
        .map(([c, d]) => `2001:db8:0:${c.toString(16)}::${d.toString(16)}`),
    );
    const addresses = fc.sample(address, { numRuns: 60, seed: 14 });
    const made: { site: string; address: string }[] = [];
    for (const [index, from] of addresses.entries()) {
      const site = index % 3 ? 'shop' : 'blog';
      await gateway.chat({}, { site, from });
      made.push({ site, address: from });
    }
    const network = fc
      .tuple(address, fc.nat({ max: 128 }))
      .map(([base, bits]) =>
        base.includes(':') ? `${base}/${bits}` : `${base}/${bits % 33}`,
      );
    const range = fc
      .tuple(bytes, bytes)
      .map((ends) => ends.toSorted((one, other) => one - other))
      .map(([first, last]) => `198.51.${first}.7-198.51.${last}.9`);
    await checkProperty(
      fc.asyncProperty(
        fc.oneof(network, range),
        fc.constantFrom('shop', 'blog', undefined),
        async (value, site) => {
          const json = {
            keys: [{ kind: 'ip', value }],
            ...{ exact: true, confirm: true },
            ...(site && { sites: [site] }),
          };
          const { reach } = await preview(gateway, json);
          const networks = toNetworks({
            kind: 'ip',
            value: reach[0]?.value ?? '',
          });
          const expected = made.filter((one) => {
            const own = parseNetwork(one.address);
            return (
              (!site || one.site === site) &&
              networks.some((banned) => own && overlap(banned, own))
            );
          });
          expect(reach[0]?.chats, value).toBe(expected.length);
        },
      ),
      60,
    );
  });
});

describe('the reach of other keys', () => {
  it('counts whom an email, a domain or a number is proven of, and who claims it', async () => {
    const gateway = await openGateway();
    const claims = { email: 'ana@mail.spam.example', phone: '+49 30 1234567' };
    const identity = identityOf(gateway, { email: 'ANA@mail.spam.example' });
    await gateway.chat({ identity });
    await gateway.chat({ claims });
    const bob = await gateway.chat();
    // Said once the chat runs.
    await gateway.ask(bob.stream.replace('events', 'claims'), {
      method: 'POST',
      json: { claims: { email: 'bob@spam.example' } },
    });
    await gateway.chat({ claims: { email: 'bob@notspam.example' } });
    const both = { visitors: 2, chats: 2, running: 2, signedIn: 1 };
    const { email, phone } = claims;
    expect(await reachOf(gateway, 'email', email)).toMatchObject(both);
    expect(await reachOf(gateway, 'phone', phone)).toMatchObject({
      visitors: 1,
    });
    expect(await reachOf(gateway, 'domain', 'spam.example')).toMatchObject({
      visitors: 3,
      signedIn: 1,
    });
    expect(await reachOf(gateway, 'domain', 'mail.spam.example')).toMatchObject(
      both,
    );
  });

  it('counts a visitor’s chats, and those of whom a vendor’s id is proven', async () => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { acquire: '77' });
    const { code, visitor } = await gateway.chat({ identity });
    await gateway.chat({ visitor });
    await gateway.chat();
    const own = { visitors: 1, chats: 2, signedIn: 1 };
    const json = { session: code, kinds: ['visitor', 'acquire'] };
    expect((await preview(gateway, json)).reach).toMatchObject([own, own]);
    expect(await reachOf(gateway, 'acquire', '78')).toMatchObject({
      visitors: 0,
    });
  });

  it('says what each vendor would do', async () => {
    const gateway = await openGateway();
    const account = { vendor: 'zendesk', name: 'acme', token: 'zd' } as const;
    const site = 'default';
    await connectAccount(gateway, { ...account, site }, gateway.now());
    const at = { vendor: 'zendesk', account: 'acme' };
    expect((await reachOf(gateway, 'ip', '192.0.2.7'))?.vendors).toEqual([
      {
        ...{ ...at, bans: false },
        why: expect.stringContaining('spare') as string,
      },
    ]);
    const json = { keys: [{ kind: 'ip', value: '192.0.2.7' }], sparing: false };
    expect((await preview(gateway, json)).reach[0]?.vendors).toEqual([
      { ...at, bans: true },
    ]);
    const identity = identityOf(gateway, { zendesk: '1.ana' });
    const { code } = await gateway.chat({ identity });
    expect(
      (await preview(gateway, { session: code })).reach[0]?.vendors,
    ).toEqual([{ ...at, bans: true }]);
    expect((await reachOf(gateway, 'visitor', 'nobody'))?.vendors).toEqual([
      { ...at, bans: false, why: expect.any(String) as string },
    ]);
  });
});

describe('a preview', () => {
  it('writes nothing, and the ban then answers the same reach', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    await gateway.chat();
    const json = { session: code, kinds: ['visitor', 'ip'] };
    // The first request of the administrator’s makes their token.
    await preview(gateway, json);
    const before = await countRows(gateway);
    const { reach } = await preview(gateway, json);
    expect(await countRows(gateway)).toEqual(before);
    const response = await gateway.write('POST', '/v1/bans', json);
    const { reach: answered } = (await response.json()) as AddedBan;
    expect(answered).toEqual(
      reach.map(({ field, ...key }) => (field ? key : undefined)),
    );
  });

  it('names the bans that have the key already, by itself or around it', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['http://localhost']);
    const { id: network } = await gateway.ban({ ip: '192.0.2.0/24' });
    const { id: range } = await gateway.ban({ ip: '192.0.2.5-192.0.2.9' });
    const { id: domain } = await gateway.ban(
      { domain: 'spam.example' },
      { sites: ['shop'], effect: 'watch', until: '2026-12-01T00:00:00Z' },
    );
    const banned = async (kind: string, value: string) =>
      (await reachOf(gateway, kind, value))?.banned;
    expect(await banned('ip', '192.0.2.7')).toMatchObject([
      { ban: network, kind: 'ip', value: '192.0.2.0/24', until: null },
      { ban: range, value: '192.0.2.5-192.0.2.9' },
    ]);
    expect(await banned('ip', '192.0.2.0/23')).toEqual([]);
    expect(await banned('email', 'bob@mail.spam.example')).toEqual([
      {
        ...{ ban: domain, kind: 'domain', value: 'spam.example' },
        ...{ effect: 'watch', until: '2026-12-01T00:00:00.000Z' },
      },
    ]);
    const token = await gateway.token('agent', ['default']);
    const json = { keys: [{ kind: 'email', value: 'bob@spam.example' }] };
    expect((await preview(gateway, json, token)).reach).toMatchObject([
      { banned: [] },
    ]);
  });

  it('names whom of the never-ban list it would hit, and says what refuses it', async () => {
    const gateway = await openGateway({
      neverBanned: ['192.0.2.8', 'boss@mail.shop.example', '*@ok.shop.example'],
    });
    await gateway.user('ada@work.example', 'owner');
    const asked = await preview(gateway, {
      keys: [
        { kind: 'ip', value: '192.0.2.0/24' },
        { kind: 'domain', value: 'shop.example' },
        { kind: 'email', value: 'ada@work.example' },
        { kind: 'ip', value: '10.0.0.0/8' },
      ],
    });
    expect(asked.reach.map(({ neverBan }) => neverBan)).toEqual([
      ['192.0.2.8'],
      ['boss@mail.shop.example', 'ok.shop.example'],
      ['ada@work.example'],
      [],
    ]);
    expect(asked.refusals).toMatchObject([
      { code: 'unconfirmed', field: 'keys.3.value' },
      { code: 'never_ban', field: 'keys.0.value' },
      { code: 'never_ban', field: 'keys.2.value' },
    ]);
    expect(asked.reach.map((key) => key.confirm?.slice(0, 10))).toEqual([
      ...[undefined, undefined, undefined, '10.0.0.0/8'],
    ]);
  });

  it('says how long a person may have each key hold', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway);
    const json = {
      keys: [
        { kind: 'ip', value: '192.0.2.7' },
        { kind: 'ip', value: '192.0.2.0/24' },
        { kind: 'email', value: 'bob@spam.example' },
      ],
    };
    const { reach, until } = await preview(gateway, json, token);
    const inDays = (days: number) =>
      new Date(gateway.now() + days * DAY).toISOString();
    expect(reach.map((key) => key.until)).toEqual([inDays(7), inDays(1), null]);
    expect(until).toBeNull();
  });

  it('hides addresses and contacts from who may not see them', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({}, { from: '198.51.100.77' });
    const hidden = { seeAddresses: false, seeContacts: false };
    const token = await gateway.token('agent', [], [], hidden);
    const json = { session: code, kinds: ['ip'] };
    const answer = await preview(gateway, json, token);
    expect(answer.reach).toMatchObject([{ visitors: 1 }]);
    expect(JSON.stringify(answer)).not.toContain('198.51.100.7');
  });

  it('lets who may not see values ask for twenty of them an hour', async () => {
    const gateway = await openGateway();
    const hidden = { seeContacts: false };
    const token = await gateway.token('agent', [], [], hidden);
    const ask = (name: string) =>
      gateway.ask('/v1/bans/preview', {
        method: 'POST',
        json: { keys: [{ kind: 'email', value: `${name}@example.com` }] },
        token,
      });
    for (let n = 1; n <= 20; n += 1) {
      expect((await ask(`ana${n}`)).status).toBe(200);
    }
    expect((await ask('ana21')).status).toBe(429);
    expect((await ask('ana20')).status).toBe(200);
  });

  it('refuses what can’t be read as the ban would', async () => {
    const gateway = await openGateway();
    const path = '/v1/bans/preview';
    const json = { keys: [{ kind: 'email', value: 'no email' }] };
    const response = await gateway.write('POST', path, json);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'keys.0.value' });
  });
});
