import { domainToASCII } from 'node:url';
import { withoutJoiners } from './visible-text';

const LONGEST_DOMAIN = 253;

/** What is left once everything is ASCII. */
const DOMAIN = /^(?:[a-z\d_-]{1,63}(?:\.(?!$)|$))+$/;

/** Ends in a label that is a number. */
const NUMBER = /(?:^|[.。])(?:\d+|0x[\da-f]*)$/i;

/** What no domain has; `domainToASCII` would act on some of it. */
const NO_DOMAIN = /[^\w.\-。・·׳״\p{L}\p{M}\p{N}\p{S}\u200c\u200d]/u;

/** Most domains: nothing to convert, and no converted label to check. */
const PLAIN = /^(?!.*xn--)[\w.-]+$/i;

/** Returns a domain in ASCII; undefined for a text that is none. */
const toAscii = (text: string): string | undefined => {
  const lower = PLAIN.test(text) ? text.toLowerCase() : domainToASCII(text);
  const ascii = lower.replace(/\.+$/, '');
  return ascii.length <= LONGEST_DOMAIN &&
    DOMAIN.test(ascii) &&
    !NUMBER.test(ascii)
    ? ascii
    : undefined;
};

/**
 * Returns a mail domain in its canonical form: lower-case ASCII by IDNA, without
 * the root's dot; undefined for a text that is no domain. An address as a domain,
 * `[192.0.2.1]`, is none.
 *
 * @param visible text as `visibleText` returns it
 */
export const canonicalDomain = (visible: string): string | undefined => {
  const text = visible.replace(/\s*([.。])\s*/g, '$1').trim();
  // A number at the end would be read as an IPv4 address.
  if (NO_DOMAIN.test(text) || NUMBER.test(text.replace(/[.。]+$/, ''))) {
    return undefined;
  }
  // Where a joiner is not allowed, it is one more invisible character.
  return toAscii(text) ?? toAscii(withoutJoiners(text));
};
