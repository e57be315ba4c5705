import type { BanRequest } from '../../protocol/ban-request';
import type { Ban, BanState, LiftedBan } from '../../protocol/bans';
import type { Me } from '../../protocol/people';
import type { Message } from '../../protocol/messages';
import type { Page } from '../../protocol/page';
import { ApiError } from './api-error';
import { request, type Call } from './request';

/** Who sets up an installation. */
export interface FirstOwner {
  /** As the gateway printed it. */
  code: string;
  email: string;
  password: string;
}

/** The requests that the panel makes. All reject with {@link ApiError}. */
export interface Api {
  signIn(email: string, password: string): Promise<void>;
  /** Creates the first owner, and signs them in. */
  setUp(owner: FirstOwner): Promise<void>;
  /** Chooses a password by the secret of an invitation, and signs in. */
  choosePassword(token: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  me(): Promise<Me>;
  claim(code: string): Promise<void>;
  /** A page of a chat: those before a cursor, the newest without one. */
  messages(code: string, before?: string): Promise<Page<Message>>;
  send(code: string, text: string, idempotencyKey: string): Promise<Message>;
  block(ban: BanRequest, idempotencyKey: string): Promise<Ban>;
  unblock(id: number): Promise<LiftedBan>;
  /** Retries at vendors what failed of a ban. */
  retry(id: number): Promise<Ban>;
  bans(state: BanState, q: string, cursor?: string): Promise<Page<Ban>>;
}

/**
 * Creates the functions that call the gateway's routes.
 *
 * @param onExpired called when the agent is no longer signed in, before the
 * request rejects
 */
export const createApi = (
  fetch: typeof window.fetch,
  onExpired: () => void,
): Api => {
  const call = async <T>(options: Call): Promise<T> => {
    try {
      return (await request(fetch, options)) as T;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unauthorized') {
        onExpired();
      }
      throw error;
    }
  };
  const messagesPath = (code: string) =>
    `/v1/sessions/${encodeURIComponent(code)}/messages`;

  return {
    async signIn(email, password) {
      // Not by `call`, as 401 means a wrong password here.
      await request(fetch, {
        method: 'POST',
        path: '/v1/sign-in',
        body: { email, password },
      });
    },
    async setUp(owner) {
      await request(fetch, { method: 'POST', path: '/v1/setup', body: owner });
    },
    async choosePassword(token, password) {
      const body = { token, password };
      await request(fetch, { method: 'POST', path: '/v1/invitation', body });
    },
    signOut: () => call({ method: 'POST', path: '/v1/sign-out', body: {} }),
    me: () => call({ method: 'GET', path: '/v1/me' }),
    claim: (code) =>
      call({
        method: 'POST',
        path: `/v1/sessions/${encodeURIComponent(code)}/claim`,
        body: {},
      }),
    messages: (code, before = 'end') =>
      call({ method: 'GET', path: `${messagesPath(code)}?before=${before}` }),
    send: (code, text, idempotencyKey) =>
      call({
        method: 'POST',
        path: messagesPath(code),
        body: { text },
        idempotencyKey,
      }),
    block: (body, idempotencyKey) =>
      call({ method: 'POST', path: '/v1/bans', body, idempotencyKey }),
    unblock: (id) => call({ method: 'DELETE', path: `/v1/bans/${id}` }),
    retry: (id) =>
      call({ method: 'POST', path: `/v1/bans/${id}/retry`, body: {} }),
    bans(state, q, cursor) {
      const query = new URLSearchParams({
        state,
        ...(q && { q }),
        ...(cursor && { cursor }),
      });
      return call({ method: 'GET', path: `/v1/bans?${query}` });
    },
  };
};
