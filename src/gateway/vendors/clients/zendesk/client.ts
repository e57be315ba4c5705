import type { VendorFailure } from '../../../../protocol/vendor-failure';
import { parseNetwork, WHOLE } from '../../../keys/address';
import { createRequest } from '../http/request';
import { isSameKey } from '../../../keys/same-key';
import { orIfNotFound } from '../http/or-if-not-found';
import { checkAccount, checkSubdomain, type VendorAccount } from '../account';
import type { VendorBan, VendorClient, VendorKey } from '../client';
import { VendorError } from '../vendor-error';
import { checkZendeskToken } from './check-token';
import { findZendeskChats, zendeskChats, zendeskChatsFrom } from './chats';
import { readZendeskTokenEnd } from './read-token-end';
import { zendeskList } from './list-bans';
import { zendeskBan } from './schemas';

/**
 * 200 a minute and endpoint by a third party's account; the vendor states
 * none. We take it for everything together.
 * https://rollout.com/integration-guides/zendesk-chat/api-essentials
 */
export const ZENDESK_REQUESTS_PER_MINUTE = 200;

/** What a ban can be of. */
export const ZENDESK_KEY_KINDS = ['zendesk', 'ip'] as const;

/**
 * The next address drops the oldest one; visitors are not limited.
 * https://support.zendesk.com/hc/en-us/articles/4408824467098
 */
const CAPS = { ip: 5000 };

/** Every documented example is one IPv4 address. */
const isOneAddress = ({ value }: VendorKey): boolean => {
  const network = parseNetwork(value);
  return network?.family === 'ipv4' && network.length === WHOLE.ipv4;
};

const vendor = 'Zendesk';

/** Returns what keeps Zendesk's API from banning a key, if anything does. */
export const explainUnbannable = (
  key: VendorKey,
): VendorFailure | undefined => {
  const { kind } = key;
  if (kind === 'zendesk') return undefined;
  if (kind !== 'ip') return { code: 'kind_unsupported', vendor, kind };
  return isOneAddress(key) ? undefined : { code: 'single_ipv4_only', vendor };
};

/**
 * Zendesk Chat's REST API. One client for each account: it paces itself.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 *
 * @throws ConfigError for a subdomain or token that can't be one
 */
export const createZendeskClient = ({
  subdomain,
  ...rest
}: VendorAccount & { subdomain: string }): VendorClient => {
  const host = `${checkSubdomain(subdomain)}.zendesk.com`;
  const account = checkAccount(rest, host);
  const requestsPerMinute =
    rest.requestsPerMinute ?? ZENDESK_REQUESTS_PER_MINUTE;
  const request = createRequest(account, {
    vendor,
    base: '/api/v2/chat',
    requestsPerMinute,
    words: {},
  });
  const one = (id: string) => `/bans/${encodeURIComponent(id)}`;

  return {
    name: 'zendesk',
    limits: {
      requestsPerMinute,
      caps: CAPS,
      kinds: ZENDESK_KEY_KINDS,
      ends: 'none',
    },
    explainUnbannable,
    listBans: (signal) => zendeskList(request, 0, signal),
    getBan: (id, signal) => {
      const ask = { method: 'GET', path: one(id), signal } as const;
      return orIfNotFound(request.read(ask, zendeskBan), undefined);
    },
    async findBans(key, newerThan, signal) {
      const found: VendorBan[] = [];
      const from = newerThan === undefined ? 0 : Number(newerThan) + 1;
      for await (const bans of zendeskList(request, from, signal)) {
        found.push(
          ...bans.filter(({ keys }) => keys.some((one) => isSameKey(one, key))),
        );
      }
      return found;
    },
    async createBan({ key, reason }, signal) {
      const failure = explainUnbannable(key);
      if (failure) throw new VendorError('rejected', failure);
      const body =
        key.kind === 'ip'
          ? { ip_address: key.value, reason }
          : { visitor_id: key.value, reason };
      const answer = zendeskBan.safeParse(
        await request.write({ method: 'POST', path: '/bans', body, signal }),
      );
      if (answer.success) return answer.data;
      throw new VendorError('unknown_outcome', {
        ...{ code: 'unreadable_ban', vendor, noun: 'ban' },
      });
    },
    async liftBan(id, signal) {
      const ask = { method: 'DELETE', path: one(id), signal } as const;
      const answer = await orIfNotFound(request.write(ask), 'gone');
      return answer === 'gone' ? 'gone' : 'lifted';
    },
    findChats: (session, signal) => findZendeskChats(request, session, signal),
    listChats: (from, signal) => zendeskChats(request, from, signal),
    chatsFrom: zendeskChatsFrom,
    checkToken: (signal) => checkZendeskToken(request, account, signal),
    readTokenEnd: (signal) =>
      readZendeskTokenEnd(request, account.token, signal),
  };
};
