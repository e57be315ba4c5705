import type { Context } from 'hono';
import type { PasswordLink } from '../../../auth/password-link';
import type { GatewayEnv } from '../../../deps';
import { isoTime } from '../../../lib/iso-time';

/**
 * Returns a link by which a password is chosen, as it is answered. Its secret
 * stands behind `#`, so that no server on the way logs it.
 */
export const presentLink = (
  c: Context<GatewayEnv>,
  { secret, expiresAt }: PasswordLink,
) => {
  const url = new URL('/console', c.req.url);
  if (c.var.from.secure) url.protocol = 'https:';
  url.hash = `invitation=${secret}`;
  return { link: url.href, linkExpiresAt: isoTime(expiresAt) };
};
