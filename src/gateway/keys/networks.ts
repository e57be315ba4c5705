import {
  isSingle,
  networkAt,
  parseNetwork,
  toNumber,
  visitorNetwork,
  WHOLE,
  WIDEST,
  type Network,
} from './address';

/** Addresses that are banned as one: a network, or a range of any two ends. */
export interface Networks {
  /**
   * Canonical: the text of a single network, else `first-last`. A set of
   * addresses has the same text however somebody spelled it.
   */
  text: string;
  /** The fewest networks that make up the range, ascending. */
  networks: Network[];
}

/** Parses `192.168.*.*` into a network. Stars may stand at the end only. */
const readWildcard = (text: string): Network | undefined => {
  const parts = text.split('.');
  const given = parts.indexOf('*');
  const stars = parts.slice(given);
  if (parts.length !== 4 || stars.some((part) => part !== '*')) {
    return undefined;
  }
  const base = [...parts.slice(0, given), ...stars.map(() => '0')].join('.');
  return parseNetwork(`${base}/${given * 8}`);
};

const readAddress = (text: string): Network | undefined =>
  text.includes('/') ? undefined : parseNetwork(text);

/** Returns the fewest networks that contain the addresses of a range. */
const networksBetween = (one: Network, other: Network): Network[] => {
  const { family } = one;
  const width = WHOLE[family];
  const last = toNumber(other);
  const networks: Network[] = [];
  let start = toNumber(one);
  while (start <= last) {
    let length = width;
    // As wide as the alignment of the start and the end of the range permit.
    for (; length > 0; length -= 1) {
      const size = 1n << BigInt(width - length + 1);
      if (start % size !== 0n || start + size - 1n > last) break;
    }
    networks.push(networkAt(family, start, length));
    start += 1n << BigInt(width - length);
  }
  return networks;
};

const readRange = (text: string): Networks | undefined => {
  const [first, last, ...rest] = text.split('-').map(readAddress);
  if (!first || !last || rest.length || first.family !== last.family) {
    return undefined;
  }
  const networks = networksBetween(first, last);
  const [network, ...others] = networks;
  if (!network) return undefined;
  return {
    text: others.length ? `${first.text}-${last.text}` : network.text,
    networks,
  };
};

/**
 * Reads an address, a network (`203.0.113.0/24`), a wildcard (`203.0.113.*`)
 * or a range (`203.0.113.5-203.0.113.77`, `2001:db8::-2001:db8::ff`).
 * Returns `undefined` for anything else.
 */
export const parseNetworks = (text: string): Networks | undefined => {
  if (text.includes('-')) return readRange(text);
  const trimmed = text.trim();
  const network = trimmed.includes('*')
    ? readWildcard(trimmed)
    : parseNetwork(trimmed);
  return network && { text: network.text, networks: [network] };
};

/** Returns why a range can't be read, where its two ends can; else undefined. */
export const explainRange = (text: string): string | undefined => {
  const [first, last, ...rest] = text.split('-').map(readAddress);
  if (!first || !last || rest.length) return undefined;
  return first.family === last.family
    ? `The range ends before it begins: its first address is ${first.text}, its last ${last.text}.`
    : 'The two ends of a range are both IPv4, or both IPv6.';
};

/**
 * Returns what a ban of these addresses covers: of a single IPv6 address its
 * /64, since that is what one visitor has.
 */
export const toVisitorNetworks = (given: Networks): Networks => {
  const [first, ...others] = given.networks;
  if (!first || others.length || !isSingle(first)) return given;
  const network = visitorNetwork(first);
  return { text: network.text, networks: [network] };
};

/** Returns whether addresses are more than anybody should ban by one key. */
export const isWide = (networks: readonly Network[]): boolean => {
  const [{ family } = { family: 'ipv4' as const }] = networks;
  const size = (length: number) => 1n << BigInt(WHOLE[family] - length);
  const addresses = networks.reduce(
    (sum, { length }) => sum + size(length),
    0n,
  );
  return addresses > size(WIDEST[family]);
};
