import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  networksAround,
  parseNetwork,
  taggedNetworks,
  visitorNetwork,
  type Network,
} from '../../../../src/gateway/keys/address';
import { toListedKeys } from '../../../../src/gateway/lists/tags';
import { anyAddress, networkAndAddress, write } from './arbitrary-network';

const parse = (text: string): Network => {
  const network = parseNetwork(text);
  if (!network) throw new Error(`${text} was not read`);
  return network;
};

it.each([
  ['203.0.113.7', '203.0.113.7'],
  [' 203.0.113.7 ', '203.0.113.7'],
  ['203.0.113.7/32', '203.0.113.7'],
  ['203.0.113.7/24', '203.0.113.0/24'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['::ffff:203.0.113.7/120', '203.0.113.0/24'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:0db8::0001/128', '2001:db8::1'],
  ['2001:db8:1:2:3::/64', '2001:db8:1:2::/64'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
])('reads %s as %s', (typed, canonical) => {
  expect(parse(typed).text).toBe(canonical);
});

it.each([
  '',
  '127.1',
  '0177.0.0.1',
  '010.0.0.1',
  '0x7f.0.0.1',
  '256.0.0.1',
  '1.2.3.4.5',
  '1.2.3.4/33',
  '1.2.3.4/-1',
  '1.2.3.4/8/8',
  '1.2.3.4/',
  '2001:db8::/129',
  'fe80::1%eth0',
  '::ffff:1.2.3.4/90',
  ':::',
  '2001:db8',
  'example.com',
])('does not take %j for an address', (typed) => {
  expect(parseNetwork(typed)).toBeUndefined();
});

it('reads an address alike however it is spelled', () => {
  fc.assert(
    fc.property(anyAddress, fc.boolean(), ({ family, address }, upper) => {
      const long = write(family, address);
      const whole = family === 'ipv4' ? 32 : 128;
      const { text } = parse(long);
      const spellings = [
        text,
        ` ${long}\t`,
        `${long}/${whole}`,
        upper ? long.toUpperCase() : long,
        ...(family === 'ipv4' ? [`::ffff:${long}`, `::FFFF:${long}/128`] : []),
      ];
      for (const spelling of spellings) {
        expect(parse(spelling).text).toBe(text);
      }
    }),
  );
});

it('reads a network alike whichever of its addresses names it', () => {
  fc.assert(
    fc.property(networkAndAddress, ({ family, base, length, range }) => {
      const text = (address: bigint) =>
        parse(`${write(family, address)}/${length}`).text;
      expect(text(base)).toBe(text(range.first));
      expect(text(range.last)).toBe(text(range.first));
    }),
  );
});

it('refuses by a network exactly the addresses it contains', () => {
  fc.assert(
    fc.property(
      networkAndAddress,
      ({ family, base, length, range, visitor }) => {
        const banned = parse(`${write(family, base)}/${length}`).text;
        const contains = visitor >= range.first && visitor <= range.last;
        const around = networksAround(parse(write(family, visitor)));
        expect(around.some(({ text }) => text === banned)).toBe(contains);
      },
    ),
    { numRuns: 500 },
  );
});

it('lists for a network exactly the tags of the addresses it contains', () => {
  fc.assert(
    fc.property(
      networkAndAddress,
      ({ family, base, length, range, visitor }) => {
        const banned = parse(`${write(family, base)}/${length}`).text;
        const listed = new Set(
          toListedKeys({ kind: 'ip', value: banned }).map(({ value }) => value),
        );
        // Of an IPv6 /64, only what 512 single addresses make up is listed.
        if (family === 'ipv6' && length > 64 && length < 119) {
          expect(listed.size).toBe(0);
          return;
        }
        const contains = visitor >= range.first && visitor <= range.last;
        const tagged = taggedNetworks(parse(write(family, visitor)));
        expect(tagged.some(({ text }) => listed.has(text))).toBe(contains);
        expect(listed.size).toBeLessThanOrEqual(512);
      },
    ),
    { numRuns: 500 },
  );
});

it('bans an IPv6 visitor as their /64, an IPv4 visitor alone', () => {
  expect(visitorNetwork(parse('2001:db8:1:2:3:4:5:6')).text).toBe(
    '2001:db8:1:2::/64',
  );
  expect(visitorNetwork(parse('203.0.113.7')).text).toBe('203.0.113.7');
});
