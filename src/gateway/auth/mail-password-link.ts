import type { Mailer } from '../mail/create-mailer';
import { linkUrl, type PasswordLink } from './password-link';

/** What mails links: the operator’s server, and where people reach the gateway. */
export interface LinkMailing {
  mailer: Mailer;
  /** An origin. */
  publicUrl: string;
}

/**
 * Mails somebody a link by which they choose their password.
 *
 * @throws MailError if the server is away, or does not take it
 */
export const mailPasswordLink = (
  { mailer, publicUrl }: LinkMailing,
  { email, name }: { email: string; name: string },
  link: PasswordLink,
): Promise<void> =>
  mailer.send({
    to: email,
    subject: 'Choose your password for Doorlist',
    text: `Hello ${name},

choose the password that you sign in to Doorlist with, once and until
${new Date(link.expiresAt).toUTCString()}, at

${linkUrl(publicUrl, link)}

If you did not expect this, do nothing: your account stays as it is. Pass
this mail on to nobody.
`,
  });
