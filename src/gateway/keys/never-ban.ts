import { overlap, type Network } from './address';
import { canonicalValue, toNetworks } from './canonical-key';
import { listMailDomains } from './domain';
import type { Key } from './key';
import { parseNetworks, type Networks } from './networks';

/**
 * The networks, email addresses and mail domains that are never banned and never
 * refused. An entry within a banned domain is the exception from that ban.
 */
export interface NeverBan {
  /**
   * Returns the text of the entry that keeps a key from being banned: one that
   * overlaps a network, or holds an email or a domain; undefined for none.
   */
  covers(key: Key): string | undefined;
  /** Returns whether a visitor at this address is never refused. */
  coversAddress(address: Network): boolean;
  /** Returns whether a visitor with this canonical email is never refused. */
  coversEmail(email: string): boolean;
}

const EXPECTED =
  'expected an address, a network such as 203.0.113.0/24, an email address, or a mail domain such as *@shop.example';

/**
 * Creates a never-ban list. Parses its entries once, so that a check costs one
 * comparison for each entry.
 *
 * @throws Error for an entry that is no network, email address or mail domain
 */
export const createNeverBan = (entries: readonly string[]): NeverBan => {
  const entered: Networks[] = [];
  const emails = new Set<string>();
  const domains = new Set<string>();
  for (const entry of entries) {
    const networks = parseNetworks(canonicalValue('ip', entry) ?? '');
    const email = canonicalValue('email', entry);
    const domain = canonicalValue('domain', entry);
    if (networks) entered.push(networks);
    else if (email) emails.add(email);
    else if (domain) domains.add(domain);
    else throw new Error(`never-ban "${entry}": ${EXPECTED}`);
  }
  const findEntry = (network: Network) =>
    entered.find(({ networks }) =>
      networks.some((one) => overlap(one, network)),
    );

  const findDomain = (value: string) =>
    listMailDomains(value).find((domain) => domains.has(domain));

  return {
    covers({ kind, value }) {
      if (kind === 'domain') return findDomain(value);
      if (kind === 'email') {
        return emails.has(value) ? value : findDomain(value);
      }
      return toNetworks({ kind, value }).map(findEntry).find(Boolean)?.text;
    },
    coversAddress: (address) => findEntry(address) !== undefined,
    coversEmail: (email) =>
      emails.has(email) || findDomain(email) !== undefined,
  };
};
