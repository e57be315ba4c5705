import { ApiError } from '../../agent/api/api-error';
import { request, type Call } from '../../agent/api/request';
import type { PageToken } from '../../protocol/page-tokens';
import { openConnectWindow } from './connect-window';
import type { HeldToken, TokenStore } from './token-store';

/** How a page reaches the gateway as the person who signed in. */
export interface Connection {
  /** Whether a token is there that has not ended. */
  isSignedIn(): boolean;
  /** Opens the window to sign in. Rejects with `ConnectError`. */
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** Sends a request. Rejects with {@link ApiError}. */
  call<T>(options: Call): Promise<T>;
}

/** Milliseconds before its end from which a token is renewed. */
const RENEW_MS = 5 * 60_000;
const TOKENS = '/v1/me/page-tokens';

/** Runs one of its kind at a time among all frames of the origin. */
const alone = <T>(work: () => Promise<T>): Promise<T> => {
  // Pages without TLS have no locks; each frame is alone then.
  const { locks } = navigator as Partial<Navigator>;
  return locks ? locks.request('doorlist-agent', work) : work();
};

/**
 * Creates the connection of a page. Each token is good for ten minutes: it is
 * renewed while the panel is used, as long as the sign-in lasts.
 *
 * @param gateway its origin
 * @param onExpired called when nobody is signed in any more, before a request
 * rejects
 */
export const createConnection = (
  gateway: string,
  store: TokenStore,
  onExpired: () => void,
): Connection => {
  const leftOf = ({ expiresAt }: HeldToken) =>
    Date.parse(expiresAt) - Date.now();
  const readValid = () => {
    const held = store.read();
    return held && leftOf(held) > 0 ? held : undefined;
  };
  const send = (held: HeldToken, options: Call) =>
    request(
      (path, init) =>
        fetch(gateway + String(path), {
          ...init,
          credentials: 'omit',
          headers: { ...init?.headers, authorization: `Bearer ${held.token}` },
        }),
      options,
    );

  const renew = (known: HeldToken): Promise<HeldToken> =>
    alone(async () => {
      const now = readValid();
      // Another frame of this tab was quicker.
      if (now && now.token !== known.token) return now;
      const body = { origin: location.origin };
      const call: Call = { method: 'POST', path: TOKENS, body };
      const next = (await send(known, call)) as PageToken;
      store.write(next);
      return next;
    });

  let renewing: Promise<HeldToken> | undefined;
  const renewOnce = (held: HeldToken) =>
    (renewing ??= renew(held).finally(() => {
      renewing = undefined;
    }));

  const call = async <T>(options: Call): Promise<T> => {
    const held = readValid();
    try {
      if (!held) throw new ApiError('unauthorized');
      const isOld = leftOf(held) < RENEW_MS;
      return (await send(isOld ? await renewOnce(held) : held, options)) as T;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'unauthorized') {
        throw error;
      }
      const now = readValid();
      if (held && now && now.token !== held.token) return call(options);
      store.write(undefined);
      onExpired();
      throw error;
    }
  };

  return {
    call,
    isSignedIn: () => readValid() !== undefined,
    async signIn() {
      store.write(await openConnectWindow(gateway));
    },
    async signOut() {
      await call({ method: 'DELETE', path: TOKENS });
      store.write(undefined);
    },
  };
};
