import { domainInsteadOfEmail } from '../../keys/email';
import { parseNetworks } from '../../keys/networks';
import { visibleText } from '../../keys/visible-text';

/** A number as people write it: a plus or zeros, digits and what parts them. */
const PHONE = /^[(\s]*(?:\+|00)?[\d\s().\-/]{6,}$/;

/**
 * Returns the kind of key that a value alone looks like; undefined for a text
 * that looks like none. Ids of visitors look like anything, and are never
 * guessed.
 */
export const guessKind = (value: string): string | undefined => {
  const text = visibleText(value);
  if (parseNetworks(text)) return 'ip';
  if (domainInsteadOfEmail(text) !== undefined) return 'domain';
  if (text.includes('@')) return 'email';
  // What is meant as addresses, and is none, is to be told so.
  if (/^[\d.:/\-*a-f]+$/i.test(text) && /[.:].*[.:/]/.test(text)) return 'ip';
  return PHONE.test(text) ? 'phone' : undefined;
};
