import { linkUrl, type PasswordLink } from '../gateway/auth/password-link';

/**
 * Returns a link to choose a password, for JSON and for people: whole where the
 * gateway's address is known.
 *
 * @param publicUrl origin that people reach the gateway at
 */
export const describeLink = (
  link: PasswordLink,
  publicUrl: string | undefined,
) => {
  const path = `/console#invitation=${link.secret}`;
  const linkExpiresAt = new Date(link.expiresAt).toISOString();
  const url = publicUrl === undefined ? undefined : linkUrl(publicUrl, link);
  return {
    path,
    ...(url !== undefined && { link: url }),
    linkExpiresAt,
    text:
      url === undefined
        ? `They choose a password, once and until ${linkExpiresAt}, at the gateway’s address with\n${path}`
        : `They choose a password, once and until ${linkExpiresAt}, at\n${url}`,
  };
};
