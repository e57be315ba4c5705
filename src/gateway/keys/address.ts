import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

type Parsed = ipaddr.IPv4 | ipaddr.IPv6;

/** An IP address or network in its canonical form. */
export interface Network {
  family: 'ipv4' | 'ipv6';
  /** The first address, printed the short way. */
  base: string;
  /** Prefix length: 32 or 128 for a single address. */
  length: number;
  /** Canonical: `base` for one address, else `base/length`. */
  text: string;
}

/** Prefix lengths of a single address. */
export const WHOLE = { ipv4: 32, ipv6: 128 } as const;

/**
 * The prefix lengths that a visitor's address is tagged with. A banned network
 * of another length is listed as the few networks of these that make it up.
 */
const TAGGED_LENGTHS = {
  ipv4: [32, 28, 24, 20, 16],
  ipv6: [128, 64, 56, 48, 40, 32],
} as const;

/** Prefix lengths of the widest networks that are banned without a question. */
export const WIDEST = { ipv4: 16, ipv6: 32 } as const;

const parseAddress = (text: string): Parsed | undefined => {
  // ipaddr.js also reads 127.1, octal and zone ids; a ban list must not.
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes(':') || text.includes('%')) return undefined;
  if (!ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
};

const print = (address: Parsed): string =>
  address instanceof ipaddr.IPv6
    ? address.toRFC5952String()
    : address.toString();

const network = (address: Parsed, length: number): Network => {
  const family = address.kind();
  if (length === WHOLE[family]) {
    const text = print(address);
    return { family, base: text, length, text };
  }
  const bytes = address.toByteArray().map((byte, index) => {
    const bits = Math.min(8, Math.max(0, length - index * 8));
    return byte & (0xff00 >> bits);
  });
  const base = print(ipaddr.fromByteArray(bytes));
  return { family, base, length, text: `${base}/${length}` };
};

/**
 * Reads `203.0.113.7`, `203.0.113.0/24`, `2001:db8::1`, `2001:db8::/48`.
 * IPv4-mapped IPv6 becomes IPv4, host bits of a network are cleared.
 * Returns `undefined` for anything else.
 */
export const parseNetwork = (text: string): Network | undefined => {
  const [base = '', suffix, ...rest] = text.trim().split('/');
  // Most texts return here: an IPv4 address has only one spelling.
  if (suffix === undefined && isIPv4(base)) {
    return { family: 'ipv4', base, length: WHOLE.ipv4, text: base };
  }
  const address = parseAddress(base);
  if (!address || rest.length) return undefined;
  if (suffix === undefined) return network(address, WHOLE[address.kind()]);
  if (!/^\d{1,3}$/.test(suffix)) return undefined;
  // ::ffff:203.0.113.0/120 is an IPv4 /24.
  const mapped = base.includes(':') && address.kind() === 'ipv4';
  const length = Number(suffix) - (mapped ? 96 : 0);
  return length >= 0 && length <= WHOLE[address.kind()]
    ? network(address, length)
    : undefined;
};

/** Returns the first address of a network as a number. */
export const toNumber = ({ base }: Network): bigint =>
  ipaddr
    .parse(base)
    .toByteArray()
    .reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

/** Returns the network of a prefix length that starts at a numeric address. */
export const networkAt = (
  family: Network['family'],
  start: bigint,
  length: number,
): Network => {
  const bytes = Array.from({ length: WHOLE[family] / 8 }, (_, index) =>
    Number((start >> BigInt(WHOLE[family] - 8 * (index + 1))) & 0xffn),
  );
  return network(ipaddr.fromByteArray(bytes), length);
};

/** Returns the same as `network`, but faster: each visit needs a handful. */
const ipv4Network = (printed: string, length: number): Network => {
  let start = 0;
  for (const byte of printed.split('.')) start = start * 256 + Number(byte);
  const size = 2 ** (WHOLE.ipv4 - length);
  const first = start - (start % size);
  const base = `${first >>> 24}.${(first >>> 16) & 255}.${(first >>> 8) & 255}.${first & 255}`;
  return { family: 'ipv4', base, length, text: `${base}/${length}` };
};

/**
 * Returns the network of another prefix length: the one around a network, or,
 * for a longer prefix, the first one in it.
 */
export const toNetwork = (inner: Network, length: number): Network => {
  const { family, base } = inner;
  if (length === inner.length) return inner;
  return family === 'ipv4' && length < WHOLE.ipv4
    ? ipv4Network(base, length)
    : network(ipaddr.parse(base), length);
};

/** Prefix lengths of what one visitor has: an IPv4 address, an IPv6 /64. */
export const VISITOR_LENGTH = { ipv4: 32, ipv6: 64 } as const;

/** Returns what a ban of this address covers: an IPv4 address, an IPv6 /64. */
export const visitorNetwork = (address: Network): Network =>
  toNetwork(address, Math.min(address.length, VISITOR_LENGTH[address.family]));

/** Returns whether a network is a single address. */
export const isSingle = ({ family, length }: Network): boolean =>
  length === WHOLE[family];

/** Returns every network that contains an address. */
export const networksAround = (address: Network): Network[] =>
  Array.from({ length: address.length + 1 }, (_, index) =>
    toNetwork(address, address.length - index),
  );

/** Returns the networks around an address that have tags. */
export const taggedNetworks = (address: Network): Network[] =>
  TAGGED_LENGTHS[address.family].map((length) => toNetwork(address, length));

const pieceLength = ({ family, length }: Network): number =>
  [...TAGGED_LENGTHS[family]].reverse().find((tagged) => tagged >= length) ??
  length;

/** Returns how many networks of tagged lengths make up a network. */
export const countTaggedPieces = (banned: Network): number =>
  2 ** (pieceLength(banned) - banned.length);

/** Returns the networks of tagged lengths that make up a bannable network. */
export const toTaggedPieces = (banned: Network): Network[] => {
  const { family } = banned;
  const length = pieceLength(banned);
  const start = toNumber(banned);
  const step = 1n << BigInt(WHOLE[family] - length);
  return Array.from({ length: countTaggedPieces(banned) }, (_, index) =>
    networkAt(family, start + BigInt(index) * step, length),
  );
};

/** Returns whether two networks share an address. */
export const overlap = (one: Network, other: Network): boolean => {
  const length = Math.min(one.length, other.length);
  return (
    one.family === other.family &&
    toNetwork(one, length).base === toNetwork(other, length).base
  );
};

const PRIVATE = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
  ...['127.0.0.0/8', '::1', '169.254.0.0/16', 'fe80::/10'],
].flatMap((text) => parseNetwork(text) ?? []);

/**
 * Returns whether a network has addresses of nobody on the internet: private
 * (RFC 1918, fc00::/7), loopback or link-local.
 */
export const isPrivate = (network: Network): boolean =>
  PRIVATE.some((one) => overlap(one, network));
