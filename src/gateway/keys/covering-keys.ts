import { networksAround } from './address';
import { canonicalValue } from './canonical-key';
import { canonicalMailDomain, listMailDomains } from './domain';
import type { Key } from './key';
import { parseNetworks } from './networks';
import { visibleText } from './visible-text';

const toDomainKeys = (domains: readonly string[]): Key[] =>
  domains.map((value) => ({ kind: 'domain', value }));

const coveringNetworks = (text: string): Key[] => {
  const given = parseNetworks(visibleText(text));
  const [network, ...others] = given?.networks ?? [];
  if (!network) return [];
  // Whatever else a range has, only itself is known to cover it.
  const texts = others.length
    ? [given?.text ?? '']
    : networksAround(network).map((around) => around.text);
  return texts.map((value) => ({ kind: 'ip', value }));
};

/**
 * Returns every key that would cover a text: an address or network by all
 * networks around it, an email by itself and its domains, a domain by itself and
 * those around it, a phone number by itself. None for a text of no such kind.
 */
export const coveringKeys = (text: string): Key[] => {
  const networks = coveringNetworks(text);
  if (networks.length) return networks;
  const email = canonicalValue('email', text);
  const phone = canonicalValue('phone', text);
  const domain = canonicalMailDomain(text);
  return [
    ...(email === undefined
      ? []
      : [
          { kind: 'email' as const, value: email },
          ...toDomainKeys(listMailDomains(email)),
        ]),
    ...(phone === undefined ? [] : [{ kind: 'phone' as const, value: phone }]),
    ...(domain === undefined
      ? []
      : toDomainKeys(listMailDomains(`@${domain}`))),
  ];
};
