import { visibleText } from './visible-text';

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** What has a name and two letters, and is no country of ISO 3166-1. */
const NO_COUNTRY = /^(?:AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|XA|XB|ZZ)$/;

/**
 * Returns a country as ISO 3166-1 alpha-2, upper-case; undefined for any other
 * text, and for codes that are not in use any more. `UK` is `GB`; Kosovo's `XK`,
 * which databases have, is taken.
 */
export const canonicalCountry = (typed: string): string | undefined => {
  const text = visibleText(typed).toUpperCase();
  if (text === 'UK') return 'GB';
  if (!/^[A-Z]{2}$/.test(text) || NO_COUNTRY.test(text)) return undefined;
  const { region } = new Intl.Locale(`und-${text}`);
  return region === text && NAMES.of(text) !== undefined ? text : undefined;
};

/** The greatest number of an autonomous system: RFC 6793. */
const GREATEST = 4_294_967_295;

/**
 * Returns the number of an autonomous system of `AS3320`, `3320`; undefined for
 * any other text.
 */
export const canonicalAsn = (typed: string): string | undefined => {
  const [, digits] = /^(?:ASN?\s*)?(\d{1,10})$/i.exec(visibleText(typed)) ?? [];
  const number = Number(digits ?? 0);
  return number > 0 && number <= GREATEST ? String(number) : undefined;
};
