import { ConfigError } from '../lib/errors/config-error';

/**
 * Reads the address that people reach the gateway at, which links in mails and
 * returns of a sign-in by others need: a request may name any host.
 *
 * @returns an origin; undefined if none is set
 * @throws ConfigError
 */
export const readPublicUrl = (
  env: Readonly<Record<string, string | undefined>>,
): string | undefined => {
  const text = env['DOORLIST_URL'];
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') {
    return url.origin;
  }
  throw new ConfigError(
    'DOORLIST_URL: expected the gateway’s address, such as https://bans.example.com.',
  );
};
