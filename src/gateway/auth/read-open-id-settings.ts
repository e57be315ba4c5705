import { ConfigError } from '../lib/errors/config-error';

/** Who vouches for people who sign in, and as whom the gateway asks. */
export interface OpenIdSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the sign-in page calls it. */
  name: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads whom people may sign in by; undefined where it is nobody.
 *
 * @throws ConfigError for a variable that is wrong or missing
 */
export const readOpenIdSettings = (
  env: Readonly<Record<string, string | undefined>>,
): OpenIdSettings | undefined => {
  const { OIDC_ISSUER: text, OIDC_NAME: name } = env;
  if (!text) return undefined;
  const issuer = URL.canParse(text) ? new URL(text) : undefined;
  const isPrivate =
    issuer?.protocol === 'https:' ||
    (issuer?.protocol === 'http:' && LOOPBACK.includes(issuer.hostname));
  if (!issuer || !isPrivate) {
    throw new ConfigError(
      'OIDC_ISSUER: expected the provider’s address, such as https://accounts.example.com.',
    );
  }
  const read = (variable: 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET') => {
    const value = env[variable];
    if (value) return value;
    throw new ConfigError(`${variable} is not set: the provider gives it.`);
  };
  return {
    issuer,
    clientId: read('OIDC_CLIENT_ID'),
    clientSecret: read('OIDC_CLIENT_SECRET'),
    name: name || issuer.hostname,
  };
};
