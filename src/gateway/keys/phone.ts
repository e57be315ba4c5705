import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/min';
import { toAsciiDigits } from './decimal-digits';
import { visibleText, withoutJoiners } from './visible-text';

/** `tel:`, and what follows the number there: RFC 3966. */
const URI = /^(?:tel|callto|sms):/i;
const CONTEXT = /;phone-context=(\+[\d-]+)/i;
const PARAMETERS = /;[a-z-]+(?:=[^;]*)?/gi;

/** `ext. 5`, `x5`, `#5`: the same number, behind its switchboard. */
const EXTENSION = /[\s,;]*(?:ext(?:ension|n)?|x|#)\s*[.:=]?\s*\d{1,7}\s*#?$/i;

const SEPARATOR = /[\s\p{Pd}\u2212\u30fc.()[\]/~·]/gu;
const ZERO = /[([]\s*0\s*[)\]]/;

/** What a text says of a number, without what only separates its digits. */
interface Written {
  /** What follows `+` or `00`, or the whole text. */
  rest: string;
  isInternational: boolean;
}

const read = (typed: string): Written | undefined => {
  const text = toAsciiDigits(withoutJoiners(visibleText(typed)));
  const context = CONTEXT.exec(text)?.[1] ?? '';
  const number = URI.test(text)
    ? context + text.replace(URI, '').replace(PARAMETERS, '').trim()
    : text;
  const plain = number.replace(EXTENSION, '').trim();
  const [prefix = ''] = /^[([]?\s*(?:\+\s*)?(?:00)?/.exec(plain) ?? [];
  const rest = plain.slice(prefix.length);
  if (!/^\d+$/.test(rest.replace(SEPARATOR, ''))) return undefined;
  return { rest, isInternational: /\+|00/.test(prefix) };
};

const parse = (digits: string): PhoneNumber | undefined => {
  const number = parsePhoneNumberFromString(`+${digits}`, { extract: false });
  return number?.isPossible() ? number : undefined;
};

/** Returns whether a number without `+` begins with its country code. */
const isComplete = (
  { rest }: Written,
  { countryCallingCode }: PhoneNumber,
): boolean => {
  const [first = ''] = rest.split(new RegExp(SEPARATOR, 'u'));
  return first === countryCallingCode || first === rest;
};

/** Leading zeros of a national number may take a few rounds to go. */
const MOST_ROUNDS = 4;

/** Returns whether people of a country, by its two letters, have numbers. */
export const hasPhoneNumbers = (country: string): boolean =>
  isSupportedCountry(country);

/** Reads a number as people of a country write it among themselves. */
const parseNational = (
  { rest }: Written,
  country: string,
): string | undefined => {
  if (!isSupportedCountry(country)) return undefined;
  const digits = rest.replace(SEPARATOR, '');
  const options = { defaultCountry: country, extract: false };
  const number = parsePhoneNumberFromString(digits, options);
  return number?.isValid() ? number.number : undefined;
};

/**
 * Returns a phone number as the digits of E.164, country code first; undefined
 * for any other text. Takes `+`, `00`, and a complete international number
 * without either; of a country also what is none of these, but a number there.
 *
 * @param country by its two letters; empty: none is meant
 */
export const canonicalPhone = (
  typed: string,
  country = '',
): string | undefined => {
  const international = canonicalInternational(typed);
  if (international !== undefined || !country) return international;
  const written = read(typed);
  if (!written || written.isInternational) return undefined;
  return canonicalInternational(parseNational(written, country) ?? '');
};

const canonicalInternational = (typed: string): string | undefined => {
  const written = read(typed);
  if (!written) return undefined;
  const digitsOf = (text: string) => text.replace(SEPARATOR, '');
  // Italians dial the zero in +39 (0)2, Germans don’t dial that in +49 (0)30.
  const numbers = [written.rest, written.rest.replace(ZERO, '')].flatMap(
    (text) => parse(digitsOf(text)) ?? [],
  );
  let number = numbers.find((one) => one.isValid()) ?? numbers[0];
  if (!number) return undefined;
  if (!written.isInternational && !isComplete(written, number)) {
    return undefined;
  }
  let digits = number.number.slice(1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    number = parse(digits);
    if (number?.number === `+${digits}`) return digits;
    if (!number) return undefined;
    digits = number.number.slice(1);
  }
  return undefined;
};

/** Returns whether a text is a number whose country nobody can know. */
export const lacksCountryCode = (typed: string): boolean => {
  const written = read(typed);
  return written !== undefined && !written.isInternational;
};
