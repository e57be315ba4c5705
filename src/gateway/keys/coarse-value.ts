import { domainToUnicode } from 'node:url';
import { parseNetwork, toNetwork, type Network } from './address';
import { foldConfusables } from './confusables';
import type { Key } from './key';
import { primaryDomain } from './mail-providers';
import { toAsciiDigits } from './decimal-digits';

/** The networks in which addresses are near each other. */
const NEAR = { ipv4: 24, ipv6: 48 } as const;

/** Digits of a number, from its end, by which numbers are alike. */
const ALIKE_DIGITS = 8;

/** Returns the network of the addresses that are near one. */
export const nearNetwork = (address: Network): Network =>
  toNetwork(address, Math.min(address.length, NEAR[address.family]));

/**
 * Returns what a mailbox has in common with those that are alike: without tag and
 * dots, at the first of its provider's domains, with one spelling for letters
 * that look alike.
 *
 * @param email in its canonical spelling
 */
export const coarseMailbox = (email: string): string => {
  const at = email.lastIndexOf('@');
  const [name = ''] = email.slice(0, at).split('+');
  const local = name.replaceAll('.', '');
  const domain = primaryDomain(email.slice(at + 1));
  // A mailbox of nothing but a tag is alike only itself.
  const shown = `${local || email.slice(0, at)}@${domainToUnicode(domain)}`;
  return foldConfusables(shown);
};

/**
 * Returns what a phone number has in common with those that are alike, also with
 * one whose country nobody can know: its last eight digits, `O` and `l` read as
 * digits. Null for a text with fewer.
 */
export const coarseNumber = (typed: string): string | null => {
  const digits = foldConfusables(toAsciiDigits(typed))
    .replaceAll('o', '0')
    .replaceAll('l', '1')
    .replace(/\D/g, '');
  return digits.length < ALIKE_DIGITS ? null : digits.slice(-ALIKE_DIGITS);
};

/**
 * Returns what a key has in common with those that are alike or near: of an
 * address its /24 or /48. Null for a network as wide, and for other kinds. Only
 * flags are made of it.
 */
export const coarseValue = ({ kind, value }: Key): string | null => {
  if (kind === 'email') return coarseMailbox(value);
  if (kind === 'phone') return coarseNumber(value);
  const network = kind === 'ip' ? parseNetwork(value) : undefined;
  return network && network.length > NEAR[network.family]
    ? nearNetwork(network).text
    : null;
};
