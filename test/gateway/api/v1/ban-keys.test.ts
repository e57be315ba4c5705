import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import { openGateway, type TestGateway } from '../../support/harness';

const ban = (gateway: TestGateway, kind: string, value: string, more = {}) =>
  gateway.write('POST', '/v1/bans', { keys: [{ kind, value }], ...more });

const problemOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { code: string; detail: string }),
});

describe('a ban refuses a chat that claims the same, spelled otherwise:', () => {
  it.each([
    ['email', 'ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
    ['email', 'ana@xn--mnchen-3ya.example', 'ana@MÜNCHEN.EXAMPLE'],
    ['email', 'ana@example.com', 'ana@example．com'],
    ['email', 'ana@gmail.com', 'ana+1@gmail.com'],
    ['email', 'a.na+2@googlemail.com', 'ana@gmail.com'],
    ['email', 'ana\u200b@example.com', 'ana@example.com'],
    ['email', '\u202aana@example.com\u202c', 'ana@example.com'],
    ['email', 'ana@example.com,', 'ana@example.com'],
    ['email', '<ana@example.com>', 'ana@example.com'],
    ['email', 'ana@example.com', 'Ana <mailto:ana@example.com>'],
    ['phone', '+49 (0)30 1234567', '+49 30 1234567'],
    ['phone', '+44 20 7946 0958', '+44 (0)20 7946 0958'],
    ['phone', '+49 30 1234567', '\u202a+49 30 1234567\u202c'],
    ['phone', '0049301234567', '٤٩٣٠١٢٣٤٥٦٧'],
  ])('%s %j, %j', async (kind, banned, claimed) => {
    const gateway = await openGateway();
    expect((await ban(gateway, kind, banned)).status).toBe(201);
    const start = await gateway.startSession({ claims: { [kind]: claimed } });
    expect(start.status).toBe(403);
    const other = kind === 'email' ? 'bob@example.com' : '+49 30 7654321';
    await gateway.chat({ claims: { [kind]: other } });
  });
});

describe('what stands for nobody is refused, and why:', () => {
  it.each([
    ['email', '*@spam.example', 'with the kind domain'],
    ['email', '@spam.example', 'with the kind domain'],
    ['email', 'spam.example', 'with the kind domain'],
    ['domain', 'bob@spam.example', 'Expected a mail domain'],
    ['domain', '*.spam.example', 'its subdomains belong to'],
    ['domain', 'example', 'Expected a mail domain'],
    ['domain', '192.0.2.1', 'Expected a mail domain'],
    ['email', 'ana@', 'Expected an email address'],
    ['phone', '030 1234567', 'country code is missing'],
    ['phone', '011 49 30 1234567', 'country code is missing'],
    ['ip', '203.0.113.77-203.0.113.5', 'ends before it begins'],
    ['ip', '203.0.113.256', 'Expected an IPv4'],
  ])('%s %j', async (kind, value, why) => {
    const gateway = await openGateway();
    const problem = await problemOf(await ban(gateway, kind, value));
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid',
      field: 'keys.0.value',
      detail: expect.stringContaining(why),
    });
  });
});

describe('an IPv6 visitor', () => {
  it('is banned as their /64, whoever asks', async () => {
    const gateway = await openGateway();
    const response = await ban(gateway, 'ip', '2001:db8:1:2::5');
    expect(await response.json()).toMatchObject({
      keys: [{ value: '2001:db8:1:2::/64', typed: '2001:db8:1:2::5' }],
    });
    const at = (from: string) => gateway.visit({}, { from });
    expect((await at('2001:db8:1:2::6')).verdict).toBe('refused');
    expect((await at('2001:db8:1:3::5')).verdict).toBe('admitted');
  });

  it('is banned alone where that is said', async () => {
    const gateway = await openGateway();
    await ban(gateway, 'ip', '2001:db8:1:2::5', { exact: true });
    const at = (from: string) => gateway.visit({}, { from });
    expect((await at('2001:db8:1:2::5')).verdict).toBe('refused');
    expect((await at('2001:db8:1:2::6')).verdict).toBe('admitted');
    const from = '2001:db8:9::7';
    const { code: session } = await gateway.chat({}, { from });
    const body = { session, kinds: ['ip'], exact: true };
    await gateway.write('POST', '/v1/bans', body);
    expect((await at(from)).verdict).toBe('refused');
    expect((await at('2001:db8:9::8')).verdict).toBe('admitted');
  });

  it('is banned as their /64 by vendors’ programs, who see what they sent', async () => {
    const gateway = await openGateway();
    const add = (ip_address: string) =>
      gateway.write('POST', '/api/v2/bans', { ip_address });
    const first = await (await add('2001:DB8:1:2::5')).json();
    expect(first.ip_address).toBe('2001:DB8:1:2::5');
    const again = await add('2001:db8:1:2:0::5');
    expect([again.status, await again.json()]).toEqual([200, first]);
    const neighbour = await add('2001:db8:1:2::6');
    expect(neighbour.status).toBe(201);
    const { ip_address } = await neighbour.json();
    expect(ip_address).toBe('2001:db8:1:2::6');
    const listed = await gateway.write('GET', '/api/v2/bans/ip');
    expect(await listed.json()).toEqual(['2001:DB8:1:2::5', '2001:db8:1:2::6']);
    const from = '2001:db8:1:2::7';
    expect((await gateway.visit({}, { from })).verdict).toBe('refused');

    const body = { data: ['2001:db8:5::1'], type: 'ip', blockTill: null };
    const added = await gateway.write(
      'POST',
      '/api/v1/crm/block-visitor',
      body,
    );
    expect((await added.json()).data).toMatchObject([
      { data: ['2001:db8:5::1'] },
    ]);
    const other = { from: '2001:db8:5::2' };
    expect((await gateway.visit({}, other)).verdict).toBe('refused');
  });
});

describe('addresses that may be those of many take confirm:', () => {
  it.each([
    ['42.128.0.0/12', 'wider than /16. Split it'],
    ['203.0.0.0-203.1.0.0', 'wider than /16'],
    ['2001:db8::/31', 'wider than /32'],
    ['0.0.0.0/0', 'wider than /16'],
    ['10.0.0.7', 'private'],
    ['172.31.255.1', 'private'],
    ['192.168.*.*', 'private'],
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1', 'link-local'],
    ['fd12:3456::1', 'private'],
    ['9.255.255.0-10.0.0.5', 'private'],
  ])('%s', async (value, why) => {
    const gateway = await openGateway();
    const problem = await problemOf(await ban(gateway, 'ip', value));
    expect(problem).toMatchObject({
      status: 422,
      code: 'unconfirmed',
      field: 'keys.0.value',
      detail: expect.stringContaining('confirm: true'),
    });
    expect(problem.detail).toContain(why);
    expect(await (await gateway.write('GET', '/v1/bans')).json()).toEqual({
      data: [],
    });
    const confirmed = await ban(gateway, 'ip', value, { confirm: true });
    expect(confirmed.status).toBe(201);
  });

  it('documentation, benchmark and carrier ranges don’t', async () => {
    const gateway = await openGateway();
    for (const value of ['192.0.2.1', '198.18.0.0/16', '100.64.0.0/16']) {
      expect((await ban(gateway, 'ip', value)).status).toBe(201);
    }
  });

  it('and are refused then, however wide', async () => {
    const gateway = await openGateway();
    await ban(gateway, 'ip', '42.128.0.0/12', { confirm: true });
    await ban(gateway, 'ip', '2001:d00::/24', { confirm: true });
    const at = (from: string) => gateway.visit({}, { from });
    expect((await at('42.143.255.255')).verdict).toBe('refused');
    expect((await at('42.144.0.0')).verdict).toBe('admitted');
    expect((await at('2001:dff:1::')).verdict).toBe('refused');
    expect((await at('2001:e00::')).verdict).toBe('admitted');
  });

  it('the address of an unnamed proxy among them', async () => {
    const gateway = await openGateway();
    const at = {
      from: '10.0.0.9',
      headers: { 'x-forwarded-for': '192.0.2.1' },
    };
    const { code: session } = await gateway.chat({}, at);
    const body = { session, kinds: ['visitor', 'ip'] };
    const refused = await gateway.write('POST', '/v1/bans', body);
    expect(await problemOf(refused)).toMatchObject({
      status: 422,
      code: 'unconfirmed',
      field: 'kinds.1',
      detail: expect.stringContaining('TRUST_PROXY'),
    });
    const confirmed = { ...body, confirm: true };
    const response = await gateway.write('POST', '/v1/bans', confirmed);
    expect(response.status).toBe(201);
  });

  it('vendors’ programs may send private ones, and no wide ones', async () => {
    const gateway = await openGateway();
    const zendesk = (ip_address: string) =>
      gateway.write('POST', '/api/v2/bans', { ip_address });
    const acquire = (ip: string) =>
      gateway.write('POST', '/api/v1/crm/block-visitor', {
        ...{ data: [ip], type: 'ip', blockTill: null },
      });
    expect((await zendesk('10.0.0.7')).status).toBe(201);
    expect((await acquire('192.168.1.1')).status).toBe(200);
    const wide = await zendesk('42.128.0.0/12');
    expect(wide.status).toBe(422);
    expect(await wide.text()).toContain('Split it');
    expect((await acquire('42.128.0.0/12')).status).toBe(400);
  });
});

describe('the never-ban list', () => {
  it('has mailboxes however they are spelled, as staff have', async () => {
    const gateway = await openGateway({
      neverBanned: ['Boss <b.oss+work@gmail.com>', '2001:db8:7::1'],
    });
    await gateway.user('ada.l@gmail.com', 'agent');
    for (const value of ['boss@googlemail.com', 'adal+x@gmail.com']) {
      expect((await ban(gateway, 'email', value)).status).toBe(409);
    }
    expect((await ban(gateway, 'ip', '2001:db8:7::2')).status).toBe(409);
  });
});

it('people are shown what was typed, and find it by either', async () => {
  const gateway = await openGateway();
  await ban(gateway, 'email', 'A.na+Spam@GoogleMail.com');
  for (const q of ['a.na+spam@googlemail.com', 'ana@gmail.com']) {
    const found = await gateway.write(
      'GET',
      `/v1/bans?q=${encodeURIComponent(q)}`,
    );
    const { data } = (await found.json()) as { data: Ban[] };
    expect(data[0]?.keys).toMatchObject([
      { value: 'ana@gmail.com', typed: 'A.na+Spam@GoogleMail.com' },
    ]);
  }
  const claims = { email: 'A.na@Gmail.com' };
  await gateway.lift(1);
  const { code } = await gateway.chat({ claims });
  const session = await gateway.write('GET', `/v1/sessions/${code}`);
  expect(await session.json()).toMatchObject({
    claims: { email: 'a.na@gmail.com' },
  });
});
