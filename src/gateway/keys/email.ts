import { canonicalDomain } from './mail-domain';
import { resolveMailbox, type Mailbox } from './mail-providers';
import { formatMailbox, parseMailbox } from './parse-mailbox';
import { hasControls, visibleText } from './visible-text';

/** RFC 5321's limit for a whole address. */
const LONGEST_EMAIL = 254;

const readMailbox = (typed: string): Mailbox | undefined => {
  const mailbox = hasControls(typed) ? undefined : parseMailbox(typed);
  // A star is possible, and nobody's: it stands for everybody.
  return mailbox?.local.includes('*') ? undefined : mailbox;
};

const format = (mailbox: Mailbox | undefined): string | undefined => {
  const email = mailbox && formatMailbox(mailbox);
  return email !== undefined && email.length <= LONGEST_EMAIL
    ? email
    : undefined;
};

/**
 * Returns the one spelling that stands for a mailbox, for matching; undefined
 * for a text that is no email address. At some providers tags and dots are gone
 * from it, so people are shown `spellEmail` instead.
 */
export const canonicalEmail = (typed: string): string | undefined => {
  const mailbox = readMailbox(typed);
  return format(mailbox && resolveMailbox(mailbox));
};

/**
 * Returns an email address with its tag and dots, else in one spelling, to be
 * shown; undefined for a text that is no email address.
 */
export const spellEmail = (typed: string): string | undefined =>
  format(readMailbox(typed));

/**
 * Returns the domain that a text means in an email’s place, `*@x`, `@x`, `*.x`
 * or `x`; undefined for any other text.
 */
export const domainInsteadOfEmail = (typed: string): string | undefined => {
  const [, sign = '', name = ''] =
    /^(\*?@(?:\*\.)?|\*\.)?([^@*]+)$/.exec(visibleText(typed)) ?? [];
  const domain = canonicalDomain(name);
  return sign || domain?.includes('.') ? domain : undefined;
};
