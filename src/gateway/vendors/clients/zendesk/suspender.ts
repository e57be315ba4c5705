import { checkAccount, checkSubdomain, type VendorAccount } from '../account';
import { orIfNotFound } from '../http/or-if-not-found';
import { probe } from '../http/probe';
import { createRequest } from '../http/request';
import type { VendorSuspender } from '../suspender';
import { VendorError } from '../vendor-error';
import { ZENDESK_REQUESTS_PER_MINUTE } from './client';
import { zendeskUserAnswer, zendeskUsersAnswer } from './user-schemas';

const vendor = 'Zendesk';

/** No mailbox is under this name, so the search finds nobody. RFC 2606. */
const NOBODY = 'nobody@doorlist.invalid';

/**
 * Zendesk Support's REST API of users. Its token is another than that of Chat.
 * https://developer.zendesk.com/api-reference/ticketing/users/users/
 *
 * @throws ConfigError for a subdomain or token that can't be one
 */
export const createZendeskSuspender = ({
  subdomain,
  ...rest
}: VendorAccount & { subdomain: string }): VendorSuspender => {
  const host = `${checkSubdomain(subdomain)}.zendesk.com`;
  const request = createRequest(checkAccount(rest, host), {
    vendor,
    base: '/api/v2',
    requestsPerMinute: rest.requestsPerMinute ?? ZENDESK_REQUESTS_PER_MINUTE,
    words: {},
  });
  const one = (id: string) => `/users/${encodeURIComponent(id)}`;
  const findUsers = (query: string, signal?: AbortSignal) =>
    request.read(
      { method: 'GET', path: '/users/search', query: { query }, signal },
      zendeskUsersAnswer,
    );

  return {
    findUsers,
    getUser: (id, signal) =>
      orIfNotFound(
        request.read(
          { method: 'GET', path: one(id), signal },
          zendeskUserAnswer,
        ),
        undefined,
      ),
    async setSuspended(id, suspended, signal) {
      const body = { user: { suspended } };
      const answer = zendeskUserAnswer.safeParse(
        await request.write({ method: 'PUT', path: one(id), body, signal }),
      );
      if (answer.data?.isSuspended === suspended) return;
      throw new VendorError('unknown_outcome', {
        ...{ code: 'unreadable_answer', vendor, request: `PUT ${one(id)}` },
      });
    },
    checkToken: async (signal) => [
      await probe(() => findUsers(NOBODY, signal), {
        yes: 'The token of Support may look for users.',
        no: 'The token of Support may not look for users, so nobody is suspended.',
      }),
      {
        allowed: null,
        says: 'Whether the token of Support may suspend end users shows with the first suspension.',
      },
    ],
  };
};
