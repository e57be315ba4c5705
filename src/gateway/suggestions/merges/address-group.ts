import {
  parseNetwork,
  toNetwork,
  toNumber,
  VISITOR_LENGTH,
  type Network,
} from '../../keys/address';

/** The widest networks into which addresses are merged. */
const WIDEST = { ipv4: 24, ipv6: 48 } as const;

/** The networks that people are offered around an address, smallest first. */
export const MERGED_LENGTHS = { ipv4: [24], ipv6: [64, 56, 48] } as const;

/** Returns a banned address, or the /64 of one; undefined for what is wider. */
export const parseSingle = (value: string): Network | undefined => {
  const network = value.includes('-') ? undefined : parseNetwork(value);
  return network && network.length >= VISITOR_LENGTH[network.family]
    ? network
    : undefined;
};

/** Returns the widest network that an address may be merged into. */
export const widestAround = (address: Network): Network =>
  toNetwork(address, WIDEST[address.family]);

/**
 * Returns what the texts of all addresses begin with that are in the widest
 * network around an address. IPv6 leaves zeros out: of a /48 that ends with zeros
 * there are two ways.
 */
export const textBeginnings = (widest: Network): string[] => {
  const { family, base } = widest;
  if (family === 'ipv4') return [base.slice(0, base.lastIndexOf('.') + 1)];
  const start = toNumber(widest);
  const groups = [112n, 96n, 80n].map((shift) =>
    ((start >> shift) & 0xffffn).toString(16),
  );
  const written = `${groups.join(':')}:`;
  const short = `${base.slice(0, base.indexOf('::'))}::`;
  return short.startsWith(written) ? [written] : [written, short];
};
