import { overlap, parseNetwork, type Network } from './address';
import { canonicalEmail, type Key } from './canonical-key';

/** Who is never banned and never refused: staff, and whoever the owner names. */
export interface NeverBan {
  /** The entry that a key would hit, as a sentence's subject; else nothing. */
  covers(key: Key): string | undefined;
  /** Whether a visitor at this address is never refused. */
  coversAddress(address: Network): boolean;
  coversEmail(email: string): boolean;
}

/**
 * Parses the entries once, so that a check costs one comparison each.
 *
 * @throws Error for an entry that is neither a network nor an email address
 */
export const createNeverBan = (entries: readonly string[]): NeverBan => {
  const networks: Network[] = [];
  const emails = new Set<string>();
  for (const entry of entries) {
    const network = parseNetwork(entry);
    const email = canonicalEmail(entry);
    if (network) networks.push(network);
    else if (email) emails.add(email);
    else {
      throw new Error(
        `never-ban "${entry}": expected an address, a network such as 203.0.113.0/24, or an email address`,
      );
    }
  }
  const around = (network: Network) =>
    networks.find((entry) => overlap(entry, network));

  return {
    covers({ kind, value }) {
      if (kind === 'email') return emails.has(value) ? value : undefined;
      const network = kind === 'ip' ? parseNetwork(value) : undefined;
      return network && around(network)?.text;
    },
    coversAddress: (address) => around(address) !== undefined,
    coversEmail: (email) => emails.has(email),
  };
};
