import { overlap, type Network } from './address';
import { canonicalEmail, toNetworks } from './canonical-key';
import { parseNetworks, type Networks } from './networks';
import type { Key } from './key';

/** Who is never banned and never refused: staff, and whoever the owner names. */
export interface NeverBan {
  /** Returns the entry that a key would hit, as a sentence's subject. */
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
  const entered: Networks[] = [];
  const emails = new Set<string>();
  for (const entry of entries) {
    const networks = parseNetworks(entry);
    const email = canonicalEmail(entry);
    if (networks) entered.push(networks);
    else if (email) emails.add(email);
    else {
      throw new Error(
        `never-ban "${entry}": expected an address, a network such as 203.0.113.0/24, or an email address`,
      );
    }
  }
  const around = (network: Network) =>
    entered.find(({ networks }) =>
      networks.some((one) => overlap(one, network)),
    );

  return {
    covers({ kind, value }) {
      if (kind === 'email') return emails.has(value) ? value : undefined;
      return toNetworks({ kind, value }).map(around).find(Boolean)?.text;
    },
    coversAddress: (address) => around(address) !== undefined,
    coversEmail: (email) => emails.has(email),
  };
};
