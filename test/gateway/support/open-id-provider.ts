import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';

const CLIENT = { id: 'doorlist', secret: 'a-secret-of-the-client' };

/** Whom the provider knows. */
interface Account {
  email: string;
  email_verified: unknown;
}

/**
 * Starts a provider of OpenID Connect on this machine, at which whoever comes is
 * signed in as one account, without being asked.
 *
 * @param origin of the gateway, which people come back to
 */
export const startOpenIdProvider = async (origin: string, account: Account) => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${origin}/v1/sign-in/openid/callback`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['of the test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...account }) as { sub: string },
    }),
  });

  server.on('request', (request, response) => {
    void (async () => {
      if (!request.url?.startsWith('/interaction/')) {
        await provider.callback()(request, response);
        return;
      }
      const { params } = await provider.interactionDetails(request, response);
      const grant = new provider.Grant({
        accountId: 'someone',
        clientId: String(params['client_id']),
      });
      grant.addOIDCScope('openid email');
      const consent = { grantId: await grant.save() };
      await provider.interactionFinished(request, response, {
        ...{ login: { accountId: 'someone' }, consent },
      });
    })();
  });

  /** Goes through the provider as a browser does; returns where it leads back. */
  const visit = async (url: string): Promise<URL> => {
    const jar = new Map<string, string>();
    let next = new URL(url);
    while (next.origin === issuer) {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const answer = await fetch(next, {
        redirect: 'manual',
        headers: { cookie },
      });
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
        jar.set(name, value);
      }
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${next.href}: ${await answer.text()}`);
      next = new URL(location, next);
    }
    return next;
  };

  return {
    visit,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'Lamps',
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
