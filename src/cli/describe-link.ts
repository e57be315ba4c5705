import type { PasswordLink } from '../gateway/auth/password-link';

/** Returns a link to choose a password, for JSON and for people. */
export const describeLink = ({ secret, expiresAt }: PasswordLink) => {
  const path = `/console#invitation=${secret}`;
  const linkExpiresAt = new Date(expiresAt).toISOString();
  return {
    path,
    linkExpiresAt,
    text: `They choose a password, once and until ${linkExpiresAt}, at the gateway’s address with\n${path}`,
  };
};
