import { HIDDEN } from './mask-addresses';

/** Digits of the shortest phone number, short ones of one town included. */
const LEAST_DIGITS = 7;
/** Digits of a phone number that are shown: the country, at most. */
const SHOWN_DIGITS = 2;

const NOT_IN_EMAIL = String.raw`\s@<>"'(),;:[\]\\/?#&=`;
const EMAIL = new RegExp(
  `(?:"[^"]*"|[^${NOT_IN_EMAIL}]+)@([^${NOT_IN_EMAIL}•]+)(?!•)`,
  'gu',
);
/** A day such as 2026-11-20 is none, nor is an address, masked or not. */
const PHONE =
  /(?<![\w•]|\d\.)(?!\d{4}-\d\d-\d\d(?!\d)|\d{1,3}(?:\.\d{1,3}){3}(?!\d))\+?\d[\d\s().\-/]{5,}\d(?![\w•]|\.•)/g;

const firstOf = (text: string): string => [...text][0] ?? '';

const maskEmail = (email: string, domain: string): string => {
  const labels = domain.split('.').filter(Boolean);
  const last = labels.length > 1 ? `.${labels.at(-1)}` : '';
  return `${firstOf(email)}${HIDDEN}@${firstOf(domain)}${HIDDEN}${last}`;
};

/** Returns a phone number with its first digits alone. */
export const maskPhone = (text: string): string => {
  const digits = text.replace(/[^\p{Nd}]/gu, '');
  const plus = text.trim().startsWith('+') ? '+' : '';
  return `${plus}${[...digits].slice(0, SHOWN_DIGITS).join('')}${HIDDEN}`;
};

/** Returns a text with `a•••@e•••.com` for the email addresses in it. */
export const maskEmails = (text: string): string =>
  text.replace(EMAIL, maskEmail);

/** Returns a text without the phone numbers in it. */
export const maskPhones = (text: string): string =>
  text.replace(PHONE, (found) =>
    found.replace(/\D/g, '').length < LEAST_DIGITS ? found : maskPhone(found),
  );
