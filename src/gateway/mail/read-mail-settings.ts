import { ConfigError } from '../lib/errors/config-error';

/** How mail is sent. */
export interface MailSettings {
  host: string;
  port: number;
  /** Whether the connection begins with TLS; else STARTTLS follows. */
  secure: boolean;
  /** Whether the connection may stay without TLS: to this machine only. */
  allowPlain: boolean;
  auth?: { user: string; pass: string };
  /** The address that mail comes from. */
  from: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ConfigError(
      'SMTP_URL: write special characters of user and password as in a URL, such as %40 for @.',
    );
  }
};

/**
 * Reads where mail is sent by, and from whom; undefined where none is sent.
 *
 * @throws ConfigError for a variable that is wrong or missing, never with the
 * password
 */
export const readMailSettings = (
  env: Readonly<Record<string, string | undefined>>,
): MailSettings | undefined => {
  const { SMTP_URL: text, MAIL_FROM: from } = env;
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const port = url && PORTS[url.protocol];
  if (!url?.hostname || port === undefined) {
    throw new ConfigError(
      'SMTP_URL: expected smtps://user:password@mail.example.com, or smtp:// for STARTTLS.',
    );
  }
  if (!from || !/^[^\s@<>,]+@[^\s@<>,]+$/.test(from)) {
    throw new ConfigError(
      'MAIL_FROM: expected the address that mail comes from, such as doorlist@example.com.',
    );
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || port),
    secure: url.protocol === 'smtps:',
    allowPlain: LOOPBACK.includes(url.hostname),
    ...(url.username && {
      auth: { user: decode(url.username), pass: decode(url.password) },
    }),
    from,
  };
};
