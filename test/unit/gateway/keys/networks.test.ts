import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  networksAround,
  parseNetwork,
  taggedNetworks,
  type Network,
} from '../../../../src/gateway/keys/address';
import { toMatchedKeys } from '../../../../src/gateway/keys/canonical-key';
import {
  parseNetworks,
  isWide,
  type Networks,
} from '../../../../src/gateway/keys/networks';
import { toListedKeys } from '../../../../src/gateway/lists/tags';
import {
  BANNABLE,
  networkAndAddress,
  rangeAndAddress,
  write,
} from './arbitrary-network';

const read = (text: string): Networks => {
  const networks = parseNetworks(text);
  if (!networks) throw new Error(`${text} was not read`);
  return networks;
};
const address = (text: string): Network => {
  const network = parseNetwork(text);
  if (!network) throw new Error(`${text} was not read`);
  return network;
};

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7/24', '203.0.113.0/24'],
  ['192.168.*.*', '192.168.0.0/16'],
  [' 192.168.1.* ', '192.168.1.0/24'],
  ['*.*.*.*', '0.0.0.0/0'],
  ['192.168.1.0-192.168.1.255', '192.168.1.0/24'],
  ['192.168.1.7-192.168.1.7', '192.168.1.7'],
  [' 192.168.1.5 - 192.168.1.77 ', '192.168.1.5-192.168.1.77'],
  ['::ffff:192.168.1.5-192.168.1.77', '192.168.1.5-192.168.1.77'],
  ['2001:DB8::-2001:0db8::FFFF', '2001:db8::/112'],
  ['2001:db8::0005-2001:db8::77', '2001:db8::5-2001:db8::77'],
  ['0.0.0.0-255.255.255.255', '0.0.0.0/0'],
  ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '::/0'],
])('reads %s as %s', (typed, canonical) => {
  expect(read(typed).text).toBe(canonical);
});

it.each([
  '',
  '-',
  '*',
  '192.168.*',
  '192.168.*.1',
  '192.*.1.*',
  '*.168.1.1',
  '192.168.1*.*',
  '192.168.1.**',
  '192.168.1.*/24',
  '192.168.*.*.*',
  '300.168.*.*',
  '2001:db8::*',
  '192.168.1.77-192.168.1.5',
  '192.168.1.0-',
  '-192.168.1.0',
  '192.168.1.0-255',
  '192.168.1.0-192.168.1.9-192.168.1.20',
  '192.168.1.0/24-192.168.2.0/24',
  '192.168.1.*-192.168.2.*',
  '192.168.1.0-2001:db8::1',
])('does not take %j for addresses', (typed) => {
  expect(parseNetworks(typed)).toBeUndefined();
});

it('makes a range up of the fewest networks', () => {
  expect(
    read('192.168.1.5-192.168.2.0').networks.map(({ text }) => text),
  ).toEqual([
    '192.168.1.5',
    '192.168.1.6/31',
    '192.168.1.8/29',
    '192.168.1.16/28',
    '192.168.1.32/27',
    '192.168.1.64/26',
    '192.168.1.128/25',
    '192.168.2.0',
  ]);
});

it('reads a network alike, spelled as itself or as its range', () => {
  fc.assert(
    fc.property(networkAndAddress, ({ family, base, length, range }) => {
      const { text } = read(`${write(family, base)}/${length}`);
      const ends = [range.first, range.last].map((end) => write(family, end));
      expect(read(ends.join('-')).text).toBe(text);
      expect(read(ends.join(' - ').toUpperCase()).text).toBe(text);
      if (family === 'ipv4' && length % 8 === 0) {
        const octets = write(family, base).split('.');
        const starred = octets.map((octet, at) =>
          at * 8 < length ? octet : '*',
        );
        expect(read(starred.join('.')).text).toBe(text);
      }
    }),
  );
});

describe('a range of any two ends', () => {
  const spell = (
    family: 'ipv4' | 'ipv6',
    { first, last }: { first: bigint; last: bigint },
  ) => `${write(family, first)}-${write(family, last)}`;

  it('has one canonical text, which is its own', () => {
    fc.assert(
      fc.property(rangeAndAddress, ({ family, range }) => {
        const { text, networks } = read(spell(family, range));
        expect(isWide(networks)).toBe(false);
        expect(read(text)).toEqual({ text, networks });
      }),
    );
  });

  it('is matched, and listed, exactly for the addresses it holds', () => {
    fc.assert(
      fc.property(rangeAndAddress, ({ family, range, visitor }) => {
        const value = read(spell(family, range)).text;
        const contains = visitor >= range.first && visitor <= range.last;
        const named = (keys: { value: string }[], of: Network[]) =>
          of.some(({ text }) => keys.some((key) => key.value === text));
        const from = address(write(family, visitor));
        const key = { kind: 'ip' as const, value };
        expect(named(toMatchedKeys(key), networksAround(from))).toBe(contains);
        const listed = toListedKeys(key);
        expect(named(listed, taggedNetworks(from))).toBe(contains);
        expect(listed.length).toBeLessThanOrEqual(512);
      }),
      { numRuns: 500 },
    );
  });
});

it('says of every length whether it is wide', () => {
  for (const family of ['ipv4', 'ipv6'] as const) {
    const base = family === 'ipv4' ? '203.0.0.0' : '2001:db8::';
    const whole = family === 'ipv4' ? 32 : 128;
    for (let length = 0; length <= whole; length += 1) {
      const { networks } = read(`${base}/${length}`);
      const allowed = (BANNABLE[family] as readonly number[]).includes(length);
      expect(isWide(networks), `/${length}`).toBe(!allowed);
    }
  }
});

it.each([
  ['192.168.0.0-192.169.0.0', true],
  ['192.*.*.*', true],
  ['2001:db8::-2001:db9::', true],
  ['192.168.128.0-192.169.127.255', false],
  ['192.168.0.1-192.168.255.254', false],
  ['2001:db8::-2001:db8::ff', false],
  ['2001:db8::1-2001:db8::ffff:ffff', false],
  ['2001:db8::/65', false],
  ['2001:db8:0:5::-2001:db8:0:77:ffff:ffff:ffff:ffff', false],
])('%s is wide: %s', (typed, expected) => {
  expect(isWide(read(typed).networks)).toBe(expected);
});
