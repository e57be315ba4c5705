import { networksAround } from './address';
import { canonicalValue, toNetworks } from './canonical-key';
import { listMailDomains } from './domain';
import type { Key } from './key';

const toDomainKeys = (domains: readonly string[]): Key[] =>
  domains.map((value) => ({ kind: 'domain', value }));

/**
 * Returns every key whose ban concerns all that a key stands for: of a network
 * all networks around it, of an email also its domains, of a domain those around
 * it. Whatever else a range of addresses has, only itself is known to cover it.
 */
export const keysAround = (key: Key): Key[] => {
  const { kind, value } = key;
  if (kind === 'email') return [key, ...toDomainKeys(listMailDomains(value))];
  if (kind === 'domain') return toDomainKeys(listMailDomains(`@${value}`));
  const [network, ...others] = toNetworks(key);
  return network && !others.length
    ? networksAround(network).map(({ text }) => ({ kind: 'ip', value: text }))
    : [key];
};

/** What a text may be that something covers. */
const COVERED = ['email', 'phone', 'domain'] as const;

/**
 * Returns every key that would cover a text: an address or network by all
 * networks around it, an email by itself and its domains, a domain by itself and
 * those around it, a phone number by itself. None for a text of no such kind.
 *
 * @param country of phone numbers without a country code; empty: none is meant
 */
export const coveringKeys = (text: string, country = ''): Key[] => {
  const address = canonicalValue('ip', text, { exact: true });
  if (address !== undefined) return keysAround({ kind: 'ip', value: address });
  return COVERED.flatMap((kind) => {
    const value = canonicalValue(kind, text, { country });
    return value === undefined ? [] : keysAround({ kind, value });
  });
};
