import { overlap, type Network } from './address';
import { canonicalValue, toNetworks } from './canonical-key';
import { listMailDomains } from './domain';
import { NEVER_BAN_KINDS, type NeverBanKind } from '../../protocol/never-ban';
import type { Key } from './key';
import { parseNetworks } from './networks';

/**
 * The networks, email addresses, mail domains and phone numbers that are never
 * banned and never refused. An entry within a banned domain is the exception
 * from that ban.
 */
export interface NeverBan {
  /** The entries, canonical, in the order they were given. */
  readonly entries: readonly NeverBanKey[];
  /**
   * Returns the text of the entry that keeps a key from being banned: one that
   * overlaps a network, or holds an email, a domain or a phone; undefined for none.
   */
  covers(key: Key): string | undefined;
  /**
   * Returns the texts of all entries that a ban of a key would hit: those that
   * keep it from being banned, and those within a domain, its exceptions.
   */
  listHit(key: Key): string[];
  /** Returns whether a visitor at this address is never refused. */
  coversAddress(address: Network): boolean;
  /** Returns whether a visitor with this canonical email is never refused. */
  coversEmail(email: string): boolean;
  /** Returns whether a visitor with this canonical number is never refused. */
  coversPhone(phone: string): boolean;
}

const EXPECTED =
  'expected an address, a network such as 203.0.113.0/24, an email address, a mail domain such as *@shop.example, or a phone number with its country code';

/** An entry in its canonical spelling. */
export interface NeverBanKey {
  kind: NeverBanKind;
  value: string;
}

/**
 * Returns an entry in its canonical spelling.
 *
 * @param country of phone numbers without a country code; empty: none is meant
 * @throws Error for a text that is none
 */
export const parseNeverBan = (entry: string, country = ''): NeverBanKey => {
  for (const kind of NEVER_BAN_KINDS) {
    const value = canonicalValue(kind, entry, { country });
    if (value !== undefined) return { kind, value };
  }
  throw new Error(`never-ban "${entry}": ${EXPECTED}`);
};

/**
 * Creates a never-ban list from entries as people write them.
 *
 * @throws Error for an entry that is none
 */
export const createNeverBan = (entries: readonly string[]): NeverBan =>
  toNeverBan(entries.map((entry) => parseNeverBan(entry)));

/**
 * Creates a never-ban list. Parses its networks once, so that a check costs one
 * comparison for each.
 */
export const toNeverBan = (parsed: readonly NeverBanKey[]): NeverBan => {
  const entered = parsed.flatMap(({ kind, value }) => {
    const networks = kind === 'ip' ? parseNetworks(value) : undefined;
    return networks ? [networks] : [];
  });
  const valuesOf = (wanted: NeverBanKind) =>
    new Set(
      parsed.flatMap(({ kind, value }) => (kind === wanted ? value : [])),
    );
  const emails = valuesOf('email');
  const domains = valuesOf('domain');
  const phones = valuesOf('phone');
  const findEntry = (network: Network) =>
    entered.find(({ networks }) =>
      networks.some((one) => overlap(one, network)),
    );

  const findDomain = (value: string) =>
    listMailDomains(value).find((domain) => domains.has(domain));

  return {
    entries: parsed,
    covers({ kind, value }) {
      if (kind === 'domain') return findDomain(value);
      if (kind === 'phone') return phones.has(value) ? value : undefined;
      if (kind === 'email') {
        return emails.has(value) ? value : findDomain(value);
      }
      return toNetworks({ kind, value }).map(findEntry).find(Boolean)?.text;
    },
    listHit(key) {
      const networks = toNetworks(key);
      const hit = networks.length
        ? entered.filter((entry) =>
            entry.networks.some((one) =>
              networks.some((network) => overlap(one, network)),
            ),
          )
        : [];
      const domain = findDomain(key.value);
      if (key.kind === 'phone') {
        return phones.has(key.value) ? [key.value] : [];
      }
      const isHit = ({ value }: { value: string }) =>
        value === domain ||
        (key.kind === 'email' && value === key.value) ||
        (key.kind === 'domain' && listMailDomains(value).includes(key.value));
      const isOfMail = key.kind === 'email' || key.kind === 'domain';
      return [
        ...hit.map(({ text }) => text),
        ...(isOfMail ? parsed.filter(isHit).map(({ value }) => value) : []),
      ];
    },
    coversAddress: (address) => findEntry(address) !== undefined,
    coversEmail: (email) =>
      emails.has(email) || findDomain(email) !== undefined,
    coversPhone: (phone) => phones.has(phone),
  };
};
