import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../src/gateway/keys/address';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';

const PROXY = '10.0.0.1';

const openBehind = (proxies: string[], header = 'x-forwarded-for') =>
  openGateway({
    trust: {
      networks: proxies.flatMap((text) => parseNetwork(text) ?? []),
      header,
    },
  });

/** The address that the gateway takes a request to come from. */
const addressOf = async (
  gateway: TestGateway,
  from: string,
  headers: Record<string, string>,
) => {
  const token = await gateway.token();
  const response = await gateway.ask('/v1/me', { from, headers, token });
  return (await response.json()).address;
};

describe('without a trusted proxy, a forwarding header', () => {
  it.each([
    'x-forwarded-for',
    'forwarded',
    'x-real-ip',
    'cf-connecting-ip',
    'true-client-ip',
  ])('%s brings no tag and frees nobody', async (header) => {
    const gateway = await openGateway();
    await gateway.ban({ ip: VISITOR });
    const forged = { headers: { [header]: '192.0.2.1' } };
    expect(await gateway.visit({}, forged)).toMatchObject({
      verdict: 'refused',
      tags: [],
      hits: [],
    });
    expect((await gateway.startSession({}, forged)).status).toBe(403);
  });

  it('does not refuse the address that it names', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip: '192.0.2.1' });
    const forged = { headers: { 'x-forwarded-for': '192.0.2.1' } };
    expect((await gateway.visit({}, forged)).verdict).toBe('admitted');
  });

  it('does not make its sender one of the never-ban list', async () => {
    const gateway = await openGateway({ neverBanned: ['192.0.2.1'] });
    await gateway.ban({ ip: VISITOR });
    const forged = { headers: { 'x-forwarded-for': '192.0.2.1' } };
    expect((await gateway.visit({}, forged)).verdict).toBe('refused');
  });

  it('leaves a chat without address', async () => {
    const gateway = await openGateway();
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const { code } = await gateway.chat({}, { headers });
    const response = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await response.json()).toMatchObject({ address: null });
  });

  it('is logged once', async () => {
    const gateway = await openGateway();
    for (let index = 0; index < 3; index += 1) {
      await gateway.visit({}, { headers: { 'x-forwarded-for': '192.0.2.1' } });
    }
    expect(gateway.log().match(/TRUST_PROXY/g)).toHaveLength(1);
  });
});

describe('behind a trusted proxy, the address', () => {
  it.each([
    [
      'is the last one that no proxy of ours has',
      '192.0.2.9, 198.51.100.7',
      '198.51.100.7',
    ],
    [
      'is found across all of our proxies',
      '192.0.2.9, 198.51.100.7, 10.0.0.2, 10.9.9.9',
      '198.51.100.7',
    ],
    ['may come with a port', '198.51.100.7:4711', '198.51.100.7'],
    ['may be IPv6 in brackets', '[2001:db8::7]:4711', '2001:db8::7'],
    ['may be IPv4 inside IPv6', '::ffff:198.51.100.7', '198.51.100.7'],
    [
      'is not taken from what the sender wrote',
      'garbage, 198.51.100.7',
      '198.51.100.7',
    ],
  ])('%s', async (_, value, expected) => {
    const gateway = await openBehind(['10.0.0.0/8']);
    const headers = { 'x-forwarded-for': value };
    expect(await addressOf(gateway, PROXY, headers)).toBe(expected);
    expect(await addressOf(gateway, `::ffff:${PROXY}`, headers)).toBe(expected);
  });

  it('is the socket’s when the sender is no trusted proxy', async () => {
    const gateway = await openBehind(['10.0.0.0/8']);
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    expect(await addressOf(gateway, '192.0.2.1', headers)).toBe('192.0.2.1');
  });

  it('is read from the one header that is configured', async () => {
    const gateway = await openBehind(['10.0.0.0/8'], 'cf-connecting-ip');
    const headers = {
      'x-forwarded-for': '198.51.100.7',
      'cf-connecting-ip': '192.0.2.9',
    };
    expect(await addressOf(gateway, PROXY, headers)).toBe('192.0.2.9');
  });

  it.each(['garbage', '', '198.51.100.7,', '192.0.2.0/24', '198.51.100.7, x'])(
    'that reads %j is a bad request',
    async (value) => {
      const gateway = await openBehind(['10.0.0.0/8']);
      const response = await gateway.ask('/v1/sites/default/visits', {
        method: 'POST',
        json: {},
        from: PROXY,
        headers: { 'x-forwarded-for': value },
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        code: 'bad_forwarding_header',
        field: 'x-forwarded-for',
      });
    },
  );
});
