import type { Ban, BanRequest, BanState, LiftedBan } from '../../protocol/bans';
import type { Me } from '../../protocol/people';
import type { Message } from '../../protocol/messages';
import type { Page } from '../../protocol/page';
import { ApiError } from './api-error';
import { request, type Call } from './request';

/** All the panel may ask of the gateway. */
export interface Api {
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  me(): Promise<Me>;
  claim(code: string): Promise<void>;
  messages(code: string): Promise<Message[]>;
  send(code: string, text: string): Promise<Message>;
  block(ban: BanRequest, idempotencyKey: string): Promise<Ban>;
  unblock(id: number): Promise<LiftedBan>;
  /** What failed at a vendor is tried again. */
  retry(id: number): Promise<Ban>;
  bans(state: BanState, q: string, cursor?: string): Promise<Page<Ban>>;
}

/**
 * The gateway's routes as functions. `onExpired` is told when an answer says
 * that the agent is no longer signed in; the call still fails.
 */
export const createApi = (
  fetch: typeof window.fetch,
  onExpired: () => void,
): Api => {
  const call = async <T>(what: Call): Promise<T> => {
    try {
      return (await request(fetch, what)) as T;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unauthorized') {
        onExpired();
      }
      throw error;
    }
  };
  const messagesOf = (code: string) =>
    `/v1/sessions/${encodeURIComponent(code)}/messages`;

  return {
    async signIn(email, password) {
      // Not by `call`: here 401 means a wrong password.
      await request(fetch, {
        method: 'POST',
        path: '/v1/sign-in',
        body: { email, password },
      });
    },
    signOut: () => call({ method: 'POST', path: '/v1/sign-out', body: {} }),
    me: () => call({ method: 'GET', path: '/v1/me' }),
    claim: (code) =>
      call({
        method: 'POST',
        path: `/v1/sessions/${encodeURIComponent(code)}/claim`,
        body: {},
      }),
    async messages(code) {
      const path = messagesOf(code);
      return (await call<Page<Message>>({ method: 'GET', path })).data;
    },
    send: (code, text) =>
      call({ method: 'POST', path: messagesOf(code), body: { text } }),
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
