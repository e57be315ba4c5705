import type { BanRequest } from '../../protocol/ban-request';
import type { Ban, BanState, LiftedBan } from '../../protocol/bans';
import type { Me, SignInOptions } from '../../protocol/people';
import type { CodeNeeded } from '../../protocol/second-factor';
import type { Page } from '../../protocol/page';
import type { Site } from '../../protocol/sites';
import type { User } from '../../protocol/users';
import { ApiError } from './api-error';
import { createBansApi, type BansApi } from './bans-api';
import { createChatsApi, type ChatsApi } from './chats-api';
import { createFloodsApi, type FloodsApi } from './floods-api';
import { request, type Call } from './request';
import {
  createSecondFactorApi,
  type SecondFactorApi,
} from './second-factor-api';

/** Who sets up an installation. */
export interface FirstOwner {
  /** As the gateway printed it. */
  code: string;
  email: string;
  password: string;
}

/** How a first factor was answered: signed in, or with a challenge. */
export type Entry = Partial<CodeNeeded>;

/** The requests that the panel makes. All reject with {@link ApiError}. */
export interface Api {
  chats: ChatsApi;
  floods: FloodsApi;
  secondFactor: SecondFactorApi;
  blocked: BansApi;
  /** Finds out what the sign-in page offers. */
  signInOptions(): Promise<SignInOptions>;
  /** Has a link to choose a password mailed. */
  askForLink(email: string): Promise<void>;
  signIn(email: string, password: string): Promise<Entry>;
  /** Goes on with a challenge, by a code of the second factor. */
  giveCode(challenge: string, code: string): Promise<void>;
  /** Creates the first owner, and signs them in. */
  setUp(owner: FirstOwner): Promise<void>;
  /** Chooses a password by the secret of an invitation, and signs in. */
  choosePassword(token: string, password: string): Promise<Entry>;
  signOut(): Promise<void>;
  me(): Promise<Me>;
  /** The sites that the person may see; the first 500. */
  sites(): Promise<Page<Site>>;
  /** Colleagues that a chat can be handed to, for who may list them. */
  users(): Promise<Page<User>>;
  block(ban: BanRequest, idempotencyKey: string): Promise<Ban>;
  unblock(id: number): Promise<LiftedBan>;
  ban(id: number): Promise<Ban>;
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
  // Not by `call`, as 401 means a wrong password here.
  const enter = async (path: string, body: object): Promise<Entry> =>
    (await request(fetch, { method: 'POST', path, body })) as Entry;

  return {
    chats: createChatsApi(call),
    floods: createFloodsApi(call),
    secondFactor: createSecondFactorApi(call),
    blocked: createBansApi(call),
    signInOptions: () => call({ method: 'GET', path: '/v1/sign-in' }),
    async askForLink(email) {
      await enter('/v1/password-reset', { email });
    },
    signIn: (email, password) => enter('/v1/sign-in', { email, password }),
    async giveCode(challenge, code) {
      await enter('/v1/sign-in/second-factor', { challenge, code });
    },
    async setUp(owner) {
      await enter('/v1/setup', owner);
    },
    choosePassword: (token, password) =>
      enter('/v1/invitation', { token, password }),
    signOut: () => call({ method: 'POST', path: '/v1/sign-out', body: {} }),
    me: () => call({ method: 'GET', path: '/v1/me' }),
    sites: () => call({ method: 'GET', path: '/v1/sites?limit=500' }),
    users: () => call({ method: 'GET', path: '/v1/users?limit=500' }),
    block: (body, idempotencyKey) =>
      call({ method: 'POST', path: '/v1/bans', body, idempotencyKey }),
    unblock: (id) => call({ method: 'DELETE', path: `/v1/bans/${id}` }),
    ban: (id) => call({ method: 'GET', path: `/v1/bans/${id}` }),
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
