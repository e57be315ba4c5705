import {
  openVendorServer,
  type Received,
  type Reply,
  type ServerOptions,
  type VendorServer,
} from './vendor-server';
import { zendeskBans } from './zendesk-bans';
import { zendeskIncremental } from './zendesk-incremental';
import { zendeskQuirks, type ZendeskQuirks } from './zendesk-quirks';
import { createZendeskState, type ZendeskState } from './zendesk-state';
import { zendeskTokens } from './zendesk-tokens';
import { createZendeskUsers, zendeskUsers } from './zendesk-users';

export interface ZendeskVendor
  extends VendorServer, ZendeskState, ReturnType<typeof createZendeskUsers> {
  /**
   * An administrator's token of Chat, one of an agent, who may not ban, and one
   * of Support: of another API, so that neither works at the other.
   */
  tokens: { administrator: string; agent: string; support: string };
  quirks: ZendeskQuirks;
}

export interface ZendeskVendorOptions extends ServerOptions {
  /** Bans by address at most. @default 5000 */
  cap?: number;
}

const BASE = '/api/v2/chat';
const USERS = '/api/v2/users';

/**
 * A Zendesk account with Chat and Support to test against: behaves as the vendor documents, and
 * as badly as a test asks. Its own agents' doings are functions of it.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const openZendeskVendor = async ({
  cap = 5000,
  now = Date.now,
  requestsPerMinute = 200,
}: ZendeskVendorOptions = {}): Promise<ZendeskVendor> => {
  const tokens = {
    administrator: 'zd-admin-7f3a9c',
    agent: 'zd-agent-51be02',
    support: 'zd-support-c4d81e',
  };
  const quirks = zendeskQuirks();
  const state = createZendeskState(now, cap);
  const people = createZendeskUsers();

  const fail = (status: number, message: string): Reply =>
    quirks.errors === 'text'
      ? { status, type: 'text/plain', body: message }
      : { status, body: JSON.stringify({ error: message }) };
  const bans = zendeskBans(state, quirks, fail);
  const users = zendeskUsers(people, quirks, fail);

  const routeUsers = ({ method, path, query, text }: Received): Reply => {
    const [, id] = /^\/api\/v2\/users\/(\d+)$/.exec(path) ?? [];
    if (method === 'GET' && path === `${USERS}/search`) {
      return users.search(query.get('query') ?? '');
    }
    if (method === 'GET' && id) return users.show(Number(id));
    if (method === 'PUT' && id) return users.change(Number(id), text);
    return fail(404, 'no such path');
  };

  const route = ({ method, path, query, text }: Received): Reply => {
    const [, id] = /^\/api\/v2\/chat\/bans\/(\d+)$/.exec(path) ?? [];
    switch (`${method} ${id ? `${BASE}/bans/{id}` : path}`) {
      case `GET ${BASE}/bans`:
        return bans.list(query);
      case `POST ${BASE}/bans`:
        return bans.create(text);
      case `GET ${BASE}/bans/ip`:
        return bans.addresses();
      case `GET ${BASE}/bans/{id}`:
        return bans.show(Number(id));
      case `DELETE ${BASE}/bans/{id}`:
        return bans.remove(Number(id));
      case `GET ${BASE}/incremental/chats`:
        return zendeskIncremental(
          state,
          quirks,
          () => server.origin,
          path,
          query,
        );
      case `GET ${BASE}/oauth/tokens`:
        return zendeskTokens(tokens.administrator, quirks.expireDate);
      default:
        return fail(404, 'no such path');
    }
  };

  const server = await openVendorServer(
    { now, requestsPerMinute },
    (request) => {
      const { authorization } = request;
      if (authorization === `Bearer ${tokens.agent}`) return fail(403, 'role');
      const isOfUsers = request.path.startsWith(USERS);
      const token = isOfUsers ? tokens.support : tokens.administrator;
      if (authorization !== `Bearer ${token}`) return fail(401, 'token');
      return isOfUsers ? routeUsers(request) : route(request);
    },
  );
  // In place, so that getters of the server stay getters.
  return Object.assign(server, state, people, { tokens, quirks });
};
