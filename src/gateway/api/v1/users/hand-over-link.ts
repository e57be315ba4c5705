import type { Context } from 'hono';
import { linkUrl, type PasswordLink } from '../../../auth/password-link';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { isoTime } from '../../../lib/iso-time';

/**
 * Mails a link by which a password is chosen, where the gateway sends mail, and
 * returns it as it is answered: whoever made it can hand it over themself.
 */
export const handOverLink = async (
  c: Context<GatewayEnv>,
  { passwordMails, publicUrl }: GatewayDeps,
  to: { email: string; name: string },
  link: PasswordLink,
) => {
  const here = new URL(c.req.url);
  if (c.var.from.secure) here.protocol = 'https:';
  const isSent = await passwordMails?.mailLink(to, link);
  const mail: 'off' | 'sent' | 'failed' =
    isSent === undefined ? 'off' : isSent ? 'sent' : 'failed';
  return {
    link: linkUrl(publicUrl ?? here.origin, link),
    linkExpiresAt: isoTime(link.expiresAt),
    mail,
  };
};
