import fc from 'fast-check';

export interface Range {
  first: bigint;
  last: bigint;
}

const WIDTH = { ipv4: 32, ipv6: 128 } as const;
type Family = keyof typeof WIDTH;

/** An address as its number, written the long way. */
export const write = (family: Family, address: bigint): string =>
  family === 'ipv4'
    ? [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.')
    : Array.from({ length: 8 }, (_, index) =>
        ((address >> BigInt(112 - index * 16)) & 0xffffn).toString(16),
      ).join(':');

/** Which addresses a network holds: arithmetic only, no address library. */
const rangeOf = (family: Family, address: bigint, length: number): Range => {
  const size = 1n << BigInt(WIDTH[family] - length);
  const first = (address / size) * size;
  return { first, last: first + size - 1n };
};

const anyIpv4 = fc.bigInt({ min: 0n, max: (1n << 32n) - 1n });
// Not ::ffff:0:0/96, which is IPv4 by another name.
const anyIpv6 = fc.bigInt({ min: 1n << 120n, max: (1n << 128n) - 1n });

export const anyAddress = fc.oneof(
  anyIpv4.map((address) => ({ family: 'ipv4' as const, address })),
  anyIpv6.map((address) => ({ family: 'ipv6' as const, address })),
);

/** Every length that may be banned. */
export const BANNABLE = {
  ipv4: Array.from({ length: 17 }, (_, index) => 16 + index),
  ipv6: Array.from({ length: 97 }, (_, index) => 32 + index),
} as const;

/** An address in a range, near it, or anywhere. */
const addressAround = (family: Family, { first, last }: Range) => {
  const highest = (1n << BigInt(WIDTH[family])) - 1n;
  const inside = fc.bigInt({ min: first, max: last });
  const near = fc
    .constantFrom(first - 1n, first, last, last + 1n)
    .filter((one) => one >= 0n && one <= highest);
  return fc.oneof(inside, near, family === 'ipv4' ? anyIpv4 : anyIpv6);
};

/**
 * A range that may be banned, small ones as often as large ones, and an
 * address in it, near it, or anywhere.
 */
export const rangeAndAddress = anyAddress.chain(({ family, address }) =>
  fc
    .integer({ min: 0, max: family === 'ipv4' ? 16 : 6 })
    .chain((bits) => fc.bigInt({ min: 1n, max: 1n << BigInt(bits) }))
    .chain((size) => {
      const highest = (1n << BigInt(WIDTH[family])) - 1n;
      const end = address + size - 1n;
      const range = { first: address, last: end > highest ? highest : end };
      return fc.record({
        family: fc.constant(family),
        range: fc.constant(range),
        visitor: addressAround(family, range),
      });
    }),
);

/** A bannable network, and an address in it, near it, or anywhere. */
export const networkAndAddress = anyAddress.chain(({ family, address }) =>
  fc.constantFrom(...BANNABLE[family]).chain((length) => {
    const range = rangeOf(family, address, length);
    return fc.record({
      family: fc.constant(family),
      base: fc.constant(address),
      length: fc.constant(length),
      range: fc.constant(range),
      visitor: addressAround(family, range),
    });
  }),
);
