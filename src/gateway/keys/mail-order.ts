const reverse = (host: string): string =>
  [...host].reverse().join('').concat('.');

/**
 * Returns a text by which emails are in the order of their domains, the last
 * label first: those of a domain and all within it stand together.
 *
 * @param email in its canonical spelling
 */
export const toMailOrder = (email: string): string =>
  reverse(email.slice(email.lastIndexOf('@') + 1));

/** The texts from which, and before which, all emails of a domain stand. */
export interface MailRange {
  from: string;
  before: string;
}

/** Returns where the emails of a domain, and of all within it, stand. */
export const toMailRange = (domain: string): MailRange => {
  const from = reverse(domain);
  // What comes after a dot, by its byte.
  return { from, before: `${from.slice(0, -1)}/` };
};
