import { createTransport } from 'nodemailer';
import type { MailSettings } from './read-mail-settings';

/** A mail to one person. */
export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

/** Sends mail at once, by the operator's server. */
export interface Mailer {
  /** @throws MailError if the server is away, or does not take it */
  send(mail: Mail): Promise<void>;
  /** Connects and signs in. @throws MailError */
  check(): Promise<void>;
}

/**
 * Says why a mail was not sent, without the address that it was for: what the
 * server said may hold it.
 */
class MailError extends Error {
  override readonly name = 'MailError';
}

/** Milliseconds: together less than a page waits for an answer. */
const PATIENCE = {
  connectionTimeout: 4_000,
  greetingTimeout: 4_000,
  socketTimeout: 6_000,
};

const toMailError = (error: unknown): MailError => {
  const { code, responseCode } = Object(error) as {
    code?: unknown;
    responseCode?: unknown;
  };
  const said = [code, responseCode].filter(Boolean).join(' ');
  return new MailError(`The mail server did not take it: ${said || error}`);
};

/** Creates what sends mail by an SMTP server. It connects for each mail. */
export const createMailer = ({
  allowPlain,
  from,
  ...server
}: MailSettings): Mailer => {
  const transport = createTransport({
    ...server,
    ...PATIENCE,
    requireTLS: !server.secure && !allowPlain,
    // A relay on this machine has no certificate that anybody trusts.
    ignoreTLS: allowPlain,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const attempt = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (error) {
      throw toMailError(error);
    }
  };
  return {
    send: ({ to, subject, text }) =>
      // As an object, so that no address is read as two.
      attempt(
        transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text },
        }),
      ),
    check: () => attempt(transport.verify()),
  };
};
