import { addAcquireBlock, explainUnblockable } from './create-ban';
import { closeAcquireChat, findAcquireChats, getAcquireChat } from './chats';
import { checkAcquireToken } from './check-token';
import { findAcquireBans } from './find-bans';
import { acquireList } from './list-bans';
import { acquireDeleted, acquireOne } from './schemas';
import { createRequest } from '../http/request';
import { orIfNotFound } from '../http/or-if-not-found';
import type { VendorClient } from '../client';
import { checkAccount, checkSubdomain, type VendorAccount } from '../account';
import { VendorError } from '../vendor-error';

/** What a block can be of that is made through the API. */
export const ACQUIRE_KEY_KINDS = ['acquire'] as const;

const BLOCKS = '/crm/block-visitor';

/**
 * Where a 400 says more than its status.
 * https://developer.acquire.io/rest-apis/introduction/interrelated
 */
const WORDS = {
  ERROR_RECORD_NOT_FOUND: 'not_found',
  ERROR_DUPLICATE_RECORD_FOUND: 'duplicate',
} as const;

/**
 * Acquire's REST API of 2.0. One client for each account: it paces itself.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 *
 * @throws ConfigError for an account id or token that can't be one
 */
export const createAcquireClient = ({
  account: accountId,
  ...rest
}: VendorAccount & { account: string }): VendorClient => {
  const account = checkAccount(rest, `${checkSubdomain(accountId)}.acquire.io`);
  const now = () => account.clock.now();
  // "No API consumption limits."
  // https://developer.acquire.io/rest-apis/introduction/interrelated
  const requestsPerMinute = rest.requestsPerMinute ?? null;
  const request = createRequest(account, {
    vendor: 'Acquire',
    base: '/api/v1',
    requestsPerMinute,
    words: WORDS,
  });

  return {
    name: 'acquire',
    limits: {
      requestsPerMinute,
      caps: {},
      kinds: ACQUIRE_KEY_KINDS,
      ends: 'day',
    },
    explainUnbannable: explainUnblockable,
    listBans: (signal) => acquireList(request, signal),
    getBan: (id, signal) => {
      const path = `${BLOCKS}/${encodeURIComponent(id)}`;
      const answer = request.read({ method: 'GET', path, signal }, acquireOne);
      return orIfNotFound(answer, undefined);
    },
    findBans: (key, newerThan, signal) =>
      findAcquireBans(request, now(), key, newerThan, signal),
    createBan: (draft, signal) =>
      addAcquireBlock(request, now(), draft, signal),
    async liftBan(id, signal) {
      const query = { id };
      const ask = { method: 'DELETE', path: BLOCKS, query, signal } as const;
      const answer = await orIfNotFound(request.write(ask), 'gone');
      if (answer === 'gone') return 'gone';
      const affected = acquireDeleted.safeParse(answer);
      if (affected.success) return affected.data > 0 ? 'lifted' : 'gone';
      throw new VendorError('unknown_outcome', {
        code: 'unreadable_lift',
        vendor: 'Acquire',
      });
    },
    findChats: ({ code }, signal) => findAcquireChats(request, code, signal),
    getChat: (id, signal) => getAcquireChat(request, id, signal),
    closeChat: (id, signal) => closeAcquireChat(request, id, signal),
    checkToken: (signal) => checkAcquireToken(request, signal),
  };
};
