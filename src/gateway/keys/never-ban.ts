import { overlap, type Network } from './address';
import { canonicalValue, toNetworks } from './canonical-key';
import { domainInsteadOfEmail } from './email';
import type { Key } from './key';
import { parseNetworks, type Networks } from './networks';

/** The networks and email addresses that are never banned and never refused. */
export interface NeverBan {
  /** Returns the text of the entry that a key overlaps; undefined for none. */
  covers(key: Key): string | undefined;
  /** Returns whether a visitor at this address is never refused. */
  coversAddress(address: Network): boolean;
  /** Returns whether a visitor with this canonical email is never refused. */
  coversEmail(email: string): boolean;
}

const explainEntry = (entry: string): string => {
  const domain = domainInsteadOfEmail(entry);
  return domain === undefined
    ? 'expected an address, a network such as 203.0.113.0/24, or an email address'
    : `this means everybody of the domain ${domain}, and there is no kind domain yet: expected each email address by itself`;
};

/**
 * Creates a never-ban list. Parses its entries once, so that a check costs one
 * comparison for each entry.
 *
 * @throws Error for an entry that is neither a network nor an email address
 */
export const createNeverBan = (entries: readonly string[]): NeverBan => {
  const entered: Networks[] = [];
  const emails = new Set<string>();
  for (const entry of entries) {
    const networks = parseNetworks(canonicalValue('ip', entry) ?? '');
    const email = canonicalValue('email', entry);
    if (networks) entered.push(networks);
    else if (email) emails.add(email);
    else throw new Error(`never-ban "${entry}": ${explainEntry(entry)}`);
  }
  const findEntry = (network: Network) =>
    entered.find(({ networks }) =>
      networks.some((one) => overlap(one, network)),
    );

  return {
    covers({ kind, value }) {
      if (kind === 'email') return emails.has(value) ? value : undefined;
      return toNetworks({ kind, value }).map(findEntry).find(Boolean)?.text;
    },
    coversAddress: (address) => findEntry(address) !== undefined,
    coversEmail: (email) => emails.has(email),
  };
};
