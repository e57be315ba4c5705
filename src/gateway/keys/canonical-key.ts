import type { KeyKind } from '../../protocol/key-kinds';
import { isVendor, VENDORS, type Vendor } from '../../protocol/vendors';
import { ApiError } from '../lib/errors/api-error';
import type { Network } from './address';
import { parseNetworks, explainUnbannable } from './networks';
import type { Key } from './key';

/** RFC 5321's limit for a whole address. */
const LONGEST_EMAIL = 254;
const LONGEST_ID = 255;

/**
 * Returns an email address trimmed, in lower case and NFC; undefined for a text
 * that is no email address.
 */
export const canonicalEmail = (text: string): string | undefined => {
  const email = text.trim().toLowerCase().normalize('NFC');
  return email.length <= LONGEST_EMAIL &&
    /^[^\s@\u0000-\u001f]+@[^\s@\u0000-\u001f]+$/.test(email)
    ? email
    : undefined;
};

/**
 * Returns a phone number as the digits of E.164, country code first; undefined
 * for any other text. Leaves a national zero, as in `+49 (0)30 …`, in place.
 */
export const canonicalPhone = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (!/^[+\d][\d\s().\-/]*$/.test(trimmed)) return undefined;
  const digits = trimmed.replace(/\D/g, '').replace(/^(00)+/, '');
  return digits.length >= 7 && digits.length <= 15 ? digits : undefined;
};

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
};

const describeVendorId = (vendor: Vendor): string => {
  const { name, id } = VENDORS[vendor];
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name} ${id} id`;
};

/** Returns a description of a kind's values, for error messages. */
export const describeExpected = (kind: KeyKind): string =>
  isVendor(kind) ? describeVendorId(kind) : EXPECTED[kind];

/**
 * Returns the canonical spelling of a value of any kind but `ip`; undefined for
 * a text that is no value of the kind.
 */
export const canonicalValue = (
  kind: Exclude<KeyKind, 'ip'>,
  text: string,
): string | undefined => {
  if (kind === 'email') return canonicalEmail(text);
  if (kind === 'phone') return canonicalPhone(text);
  return canonicalId(text);
};

const canonicalNetworks = (text: string, field: string): string => {
  const networks = parseNetworks(text);
  if (!networks)
    throw new ApiError('invalid', `Expected ${EXPECTED.ip}.`, field);
  const reason = explainUnbannable(networks);
  if (reason) {
    throw new ApiError('invalid', `${networks.text} ${reason}.`, field);
  }
  return networks.text;
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
): Key => {
  const value =
    kind === 'ip' ? canonicalNetworks(text, field) : canonicalValue(kind, text);
  if (value === undefined) {
    throw new ApiError('invalid', `Expected ${describeExpected(kind)}.`, field);
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
