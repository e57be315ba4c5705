import { expect, it } from 'vitest';
import { readProxyTrust } from '../../../../src/gateway/http/read-proxy-trust';

it('trusts no proxy that is not named', () => {
  expect(readProxyTrust({})).toEqual({
    networks: [],
    header: 'x-forwarded-for',
  });
});

it.each(['none', ' None ', 'NONE,'])('reads %j as no proxy at all', (text) => {
  expect(readProxyTrust({ TRUST_PROXY: text })).toMatchObject({ none: true });
});

it('reads networks and a header', () => {
  const trust = readProxyTrust({
    TRUST_PROXY: '10.0.0.0/8, ::ffff:192.0.2.1',
    PROXY_HEADER: 'X-Real-IP',
  });
  expect(trust.networks.map(({ text }) => text)).toEqual([
    '10.0.0.0/8',
    '192.0.2.1',
  ]);
  expect(trust).toMatchObject({ header: 'x-real-ip' });
  expect(trust).not.toHaveProperty('none');
});

it.each(['none,10.0.0.0/8', 'proxy', '10.0.0.0/8 10.1.0.0/16'])(
  'refuses %j with what was expected',
  (text) => {
    expect(() => readProxyTrust({ TRUST_PROXY: text })).toThrow(
      'expected networks such as 10.0.0.0/8, separated by commas, or none',
    );
  },
);
