import { domainToUnicode } from 'node:url';
import { canonicalDomain } from './mail-domain';
import { resolveDomain } from './mail-providers';
import { unwrap } from './unwrap';
import { hasControls } from './visible-text';

/** `*@spam.example`, `@spam.example`, `spam.example`. */
const EVERYBODY = /^(?:\*?@)?([^@*]+)$/;

/** Begins or ends with a hyphen, as no label does. */
const HYPHEN_OUTSIDE = /^-|-$/;

/**
 * Returns whether a mailbox can be at a canonical domain, by its labels as they
 * are sent and as they are read.
 * https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
 */
const canHaveMail = (domain: string): boolean =>
  domain.includes('.') &&
  [domain, domainToUnicode(domain)].every(
    (name) => !name.split('.').some((label) => HYPHEN_OUTSIDE.test(label)),
  );

/**
 * Returns the one spelling that stands for everybody of a mail domain, for
 * matching: lower-case ASCII by IDNA. Undefined for a text that is no domain,
 * for a top-level domain alone, and for one that nobody can have mail at.
 */
export const canonicalMailDomain = (typed: string): string | undefined => {
  if (hasControls(typed)) return undefined;
  for (const text of unwrap(typed)) {
    const [, name] = EVERYBODY.exec(text) ?? [];
    const domain = name === undefined ? undefined : canonicalDomain(name);
    if (domain !== undefined && canHaveMail(domain)) {
      return resolveDomain(domain);
    }
  }
  return undefined;
};

/**
 * Returns the domains that an email address is of: its own, and all around it
 * but the top-level one, the longest first.
 *
 * @param email in its canonical spelling
 */
export const listMailDomains = (email: string): string[] => {
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.');
  return labels.slice(1).map((_, index) => labels.slice(index).join('.'));
};

/**
 * Domains of one email that bring a tag: the shortest, which are the ones that
 * are banned. A ban of a longer one refuses by the gateway's answers alone.
 */
const MOST_TAGGED = 5;

/** Returns those domains of an email address that have tags. */
export const listTaggedDomains = (email: string): string[] =>
  listMailDomains(email).slice(-MOST_TAGGED);
