import type { KeyKind } from '../../protocol/key-kinds';
import { isVendor, VENDORS, type Vendor } from '../../protocol/vendors';
import { ApiError } from '../lib/errors/api-error';
import type { Network } from './address';
import { canonicalMailDomain } from './domain';
import { canonicalEmail, domainInsteadOfEmail } from './email';
import { explainRange, parseNetworks, toVisitorNetworks } from './networks';
import type { Key } from './key';
import { canonicalAsn, canonicalCountry } from './place-values';
import { canonicalPhone, lacksCountryCode } from './phone';
import { visibleText } from './visible-text';

const LONGEST_ID = 255;

const canonicalId = (text: string): string | undefined => {
  const id = text.trim();
  return id.length > 0 &&
    id.length <= LONGEST_ID &&
    !/[\u0000-\u001f\u007f]/.test(id)
    ? id
    : undefined;
};

const EXPECTED: Record<Exclude<KeyKind, Vendor>, string> = {
  visitor: 'a visitor id',
  ip: 'an IPv4 or IPv6 address, or a network such as 203.0.113.0/24, 203.0.113.* or 203.0.113.0-203.0.113.99',
  email: 'an email address such as ana@example.com',
  phone: 'a phone number with its country code, such as +49 30 1234567',
  domain: 'a mail domain such as spam.example, which its subdomains belong to',
  country: 'a country by its two letters of ISO 3166-1, such as DE',
  asn: 'a provider by the number of its autonomous system, such as 3320 or AS3320',
};

const describeVendorId = (vendor: Vendor): string => {
  const { name, id } = VENDORS[vendor];
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name} ${id} id`;
};

/** Returns a description of a kind's values, for error messages. */
export const describeExpected = (kind: KeyKind): string =>
  isVendor(kind) ? describeVendorId(kind) : EXPECTED[kind];

/**
 * Returns why a text is no value of a kind, as sentences for people that say
 * what was expected.
 */
export const explainUnreadable = (kind: KeyKind, text: string): string => {
  const expected = `Expected ${describeExpected(kind)}.`;
  const domain = kind === 'email' ? domainInsteadOfEmail(text) : undefined;
  if (domain !== undefined) {
    return `This means everybody of ${domain}: send it with the kind domain. ${expected}`;
  }
  if (kind === 'phone' && lacksCountryCode(text)) {
    return `The country code is missing, and no site says which is meant. ${expected}`;
  }
  const range = kind === 'ip' ? explainRange(visibleText(text)) : undefined;
  return range === undefined ? expected : `${range} ${expected}`;
};

/** How a value is to be read. */
export interface CanonicalOptions {
  /** Whether one IPv6 address is meant, not the /64 of its visitor. */
  exact?: boolean;
  /** Of phone numbers without a country code, by its two letters. */
  country?: string;
}

const canonicalNetworks = (
  text: string,
  { exact = false }: CanonicalOptions,
): string | undefined => {
  const networks = parseNetworks(visibleText(text));
  return networks && (exact ? networks : toVisitorNetworks(networks)).text;
};

/**
 * Returns the canonical spelling of a value; undefined for a text that is no
 * value of the kind.
 */
export const canonicalValue = (
  kind: KeyKind,
  text: string,
  options: CanonicalOptions = {},
): string | undefined => {
  if (kind === 'ip') return canonicalNetworks(text, options);
  if (kind === 'email') return canonicalEmail(text);
  if (kind === 'phone') return canonicalPhone(text, options.country);
  if (kind === 'domain') return canonicalMailDomain(text);
  if (kind === 'country') return canonicalCountry(text);
  if (kind === 'asn') return canonicalAsn(text);
  return canonicalId(text);
};

/**
 * Returns the key of a value in its canonical spelling. Both writing a ban and
 * matching a visitor use it, so the two can't disagree.
 *
 * @param field where the value came from, for the error
 * @throws ApiError `invalid` that names the field and says what was expected
 */
export const canonicalKey = (
  kind: KeyKind,
  text: string,
  field: string,
  options: CanonicalOptions = {},
): Key => {
  const value = canonicalValue(kind, text, options);
  if (value === undefined) {
    throw new ApiError('invalid', explainUnreadable(kind, text), field);
  }
  return { kind, value };
};

/** Returns the networks that a key bans; none for a key of another kind. */
export const toNetworks = ({ kind, value }: Key): Network[] =>
  kind === 'ip' ? (parseNetworks(value)?.networks ?? []) : [];

/**
 * Returns the keys that a banned key is matched by: for a range of addresses,
 * one for each of its networks; else the key itself.
 */
export const toMatchedKeys = (key: Key): Key[] => {
  const networks = toNetworks(key);
  return networks.length > 1
    ? networks.map(({ text }) => ({ kind: 'ip', value: text }))
    : [key];
};
