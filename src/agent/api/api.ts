import type { BanRequest } from '../../protocol/ban-request';
import type { Ban, BanState, LiftedBan } from '../../protocol/bans';
import type { Me, SignInOptions } from '../../protocol/people';
import type { PageOrigin, PageToken } from '../../protocol/page-tokens';
import type { CodeNeeded } from '../../protocol/second-factor';
import type { Page } from '../../protocol/page';
import type { Site } from '../../protocol/sites';
import type { User } from '../../protocol/users';
import { createAccountApi, type AccountApi } from './account-api';
import { ApiError } from './api-error';
import { createAppealsApi, type AppealsApi } from './appeals-api';
import { createAuditApi, type AuditApi } from './audit-api';
import { createBansApi, type BansApi } from './bans-api';
import { createChatsApi, type ChatsApi } from './chats-api';
import { createFirstSiteApi, type FirstSiteApi } from './first-site-api';
import { createFloodsApi, type FloodsApi } from './floods-api';
import { createListsApi, type ListsApi } from './lists-api';
import { createNumbersApi, type NumbersApi } from './numbers-api';
import { createPeopleApi, type PeopleApi } from './people-api';
import { createImportsApi, type ImportsApi } from './imports-api';
import { openBody, request, type Call } from './request';
import { createNeverBanApi, type NeverBanApi } from './never-ban-api';
import { createPrivacyApi, type PrivacyApi } from './privacy-api';
import {
  createSecondFactorApi,
  type SecondFactorApi,
} from './second-factor-api';
import { createTokensApi, type TokensApi } from './tokens-api';
import { createVendorsApi, type VendorsApi } from './vendors-api';
import { createWebhooksApi, type WebhooksApi } from './webhooks-api';
import { createSitesApi, type SitesApi } from './sites-api';

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
  people: PeopleApi;
  tokens: TokensApi;
  webhooks: WebhooksApi;
  vendors: VendorsApi;
  lists: ListsApi;
  audit: AuditApi;
  account: AccountApi;
  firstSite: FirstSiteApi;
  appeals: AppealsApi;
  numbers: NumbersApi;
  imports: ImportsApi;
  siteSettings: SitesApi;
  neverBan: NeverBanApi;
  privacy: PrivacyApi;
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
  /** Finds out whether pages of an origin may act for somebody. */
  pageOrigin(origin: string): Promise<PageOrigin>;
  /** Makes the token by which pages of an origin act for the person. */
  addPageToken(origin: string): Promise<PageToken>;
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
  const noticeExpiry = async <T>(answer: Promise<unknown>): Promise<T> => {
    try {
      return (await answer) as T;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unauthorized') {
        onExpired();
      }
      throw error;
    }
  };
  const call = <T>(options: Call): Promise<T> =>
    noticeExpiry(request(fetch, options));
  const open = (path: string, signal: AbortSignal) =>
    noticeExpiry<ReadableStream<Uint8Array>>(openBody(fetch, path, signal));
  // Not by `call`, as 401 means a wrong password here.
  const enter = async (path: string, body: object): Promise<Entry> =>
    (await request(fetch, { method: 'POST', path, body })) as Entry;

  return {
    chats: createChatsApi(call),
    floods: createFloodsApi(call),
    secondFactor: createSecondFactorApi(call),
    blocked: createBansApi(call),
    people: createPeopleApi(call),
    tokens: createTokensApi(call),
    webhooks: createWebhooksApi(call),
    vendors: createVendorsApi(call),
    lists: createListsApi(call),
    audit: createAuditApi(call),
    account: createAccountApi(call),
    firstSite: createFirstSiteApi(call),
    appeals: createAppealsApi(call),
    numbers: createNumbersApi(call, fetch),
    imports: createImportsApi(call, open),
    siteSettings: createSitesApi(call),
    neverBan: createNeverBanApi(call),
    privacy: createPrivacyApi(call),
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
    pageOrigin: (origin) =>
      call({
        method: 'GET',
        path: `/v1/me/page-tokens?${new URLSearchParams({ origin })}`,
      }),
    addPageToken: (origin) =>
      call({ method: 'POST', path: '/v1/me/page-tokens', body: { origin } }),
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
