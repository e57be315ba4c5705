import { ConfigError } from '../lib/errors/config-error';

/** Returns the origin that a gateway's address names; undefined for another text. */
export const toOrigin = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isAddress = /^https?:$/.test(`${url?.protocol}`);
  return isAddress && url?.pathname === '/' ? url.origin : undefined;
};

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
  const origin = toOrigin(text);
  if (origin !== undefined) return origin;
  throw new ConfigError(
    'DOORLIST_URL: expected the gateway’s address, such as https://bans.example.com.',
  );
};
