import type { Configuration } from 'openid-client';
import { ConfigError } from '../lib/errors/config-error';
import {
  readOpenIdSettings,
  type OpenIdSettings,
} from './read-open-id-settings';

/** What a browser keeps between leaving for the provider and coming back. */
export interface OpenIdAttempt {
  state: string;
  nonce: string;
  /** Of PKCE: https://www.rfc-editor.org/rfc/rfc7636 */
  verifier: string;
}

/** Signs people in by a provider of OpenID Connect: code flow with PKCE. */
export interface OpenId {
  name: string;
  /** Origin of the gateway, as the provider knows it. */
  origin: string;
  /** Returns where the browser goes, and what it keeps meanwhile. */
  begin(): Promise<{ url: string; attempt: OpenIdAttempt }>;
  /**
   * Returns the email address that the provider has verified; undefined if it
   * names none, or has not verified it.
   *
   * @param query of the address that the browser came back to
   * @throws an error if the answer is not the provider's to this attempt
   */
  finish(query: string, attempt: OpenIdAttempt): Promise<string | undefined>;
}

/** Where the provider sends people back to. */
export const OPEN_ID_CALLBACK = '/v1/sign-in/openid/callback';

/** Seconds that the provider may take for an answer. */
const PATIENCE = 8;

const createOpenId = (
  { issuer, clientId, clientSecret, name }: OpenIdSettings,
  origin: string,
): OpenId => {
  // Loaded where somebody signs in so, only.
  const load = () => import('openid-client');
  const callback = new URL(OPEN_ID_CALLBACK, origin);
  let known: Promise<Configuration> | undefined;

  const discover = async (): Promise<Configuration> => {
    const client = await load();
    const isLocal = issuer.protocol === 'http:';
    return client.discovery(issuer, clientId, clientSecret, undefined, {
      execute: [
        ...(isLocal ? [client.allowInsecureRequests] : []),
        // Else the signature would go unchecked, as TLS vouches for it.
        client.enableNonRepudiationChecks,
      ],
      timeout: PATIENCE,
    });
  };
  /** Asks once; again if the provider was away. */
  const configure = (): Promise<Configuration> => {
    const asked = (known ??= discover());
    asked.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked;
  };

  return {
    name,
    origin,
    async begin() {
      const config = await configure();
      const client = await load();
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: callback.href,
        scope: 'openid email',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(
          attempt.verifier,
        ),
        code_challenge_method: 'S256',
      });
      return { url: url.href, attempt };
    },
    async finish(query, { state, nonce, verifier }) {
      const config = await configure();
      const client = await load();
      const tokens = await client.authorizationCodeGrant(
        config,
        new URL(query, callback),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (!claims) return undefined;
      const { email, email_verified } =
        claims['email'] === undefined
          ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims;
      return typeof email === 'string' && email_verified === true
        ? email
        : undefined;
    },
  };
};

/**
 * Creates what signs people in by a provider, if the environment names one.
 *
 * @param publicUrl origin that people reach the gateway at
 * @throws ConfigError for a variable that is wrong or missing
 */
export const openOpenId = (
  env: Readonly<Record<string, string | undefined>>,
  publicUrl: string | undefined,
): OpenId | undefined => {
  const settings = readOpenIdSettings(env);
  if (!settings) return undefined;
  if (publicUrl !== undefined) return createOpenId(settings, publicUrl);
  throw new ConfigError(
    'DOORLIST_URL is not set: the provider sends people back to the gateway’s address, such as https://bans.example.com.',
  );
};
