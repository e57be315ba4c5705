import { acquireBlocks } from './acquire-blocks';
import { createAcquireFail } from './acquire-fail';
import { acquirePeople } from './acquire-people';
import { acquireQuirks, type AcquireQuirks } from './acquire-quirks';
import { createAcquireState, type AcquireState } from './acquire-state';
import {
  openVendorServer,
  type Received,
  type Reply,
  type ServerOptions,
  type VendorServer,
} from './vendor-server';

export interface AcquireVendor extends VendorServer, AcquireState {
  /** A key of full access, and one that lacks what blocking takes. */
  tokens: { full: string; chatOnly: string };
  quirks: AcquireQuirks;
}

const BASE = '/api/v1/crm';

/**
 * An Acquire account to test against: behaves as the vendor documents, and as
 * badly as a test asks. Its own agents' doings are functions of it.
 * https://developer.acquire.io/rest-apis
 */
export const openAcquireVendor = async ({
  now = Date.now,
  requestsPerMinute = null,
}: ServerOptions = {}): Promise<AcquireVendor> => {
  const tokens = { full: 'aq-full-c02e77', chatOnly: 'aq-chat-96d1fa' };
  const quirks = acquireQuirks();
  const state = createAcquireState(now);
  const fail = createAcquireFail(quirks);
  const blocks = acquireBlocks(state, quirks, fail);
  const people = acquirePeople(state, quirks, fail);

  const route = ({ method, path, query, text }: Received): Reply => {
    const [, group, id] =
      /^\/api\/v1\/crm\/(block-visitor|objects\/case|objects\/contact)\/(\d+)$/.exec(
        path,
      ) ?? [];
    switch (`${method} ${group ? `${BASE}/${group}/{id}` : path}`) {
      case `GET ${BASE}/block-visitor`:
        return blocks.list(query);
      case `POST ${BASE}/block-visitor`:
        return blocks.add(text);
      case `DELETE ${BASE}/block-visitor`:
        return blocks.remove(Number(query.get('id')));
      case `GET ${BASE}/block-visitor/{id}`:
        return blocks.get(Number(id));
      case `GET ${BASE}/objects/contact`:
        return people.list(query);
      case `GET ${BASE}/objects/contact/{id}`:
        return people.oneContact(Number(id));
      case `POST ${BASE}/contact/list`:
        return people.filter(text);
      case `GET ${BASE}/objects/case/{id}`:
        return people.oneCase(Number(id));
      case `POST ${BASE}/messenger/chat/close`:
        return people.close(text);
      default:
        return fail(404, '');
    }
  };

  const server = await openVendorServer(
    { now, requestsPerMinute },
    (request) => {
      const { authorization, path } = request;
      const full = authorization === `Bearer ${tokens.full}`;
      const chatOnly = authorization === `Bearer ${tokens.chatOnly}`;
      if (!full && !chatOnly) return fail(401, 'ERROR_UNAUTHORIZED');
      return chatOnly && path.startsWith(`${BASE}/block-visitor`)
        ? fail(403, 'ERROR_UNAUTHORIZED_ACCESS')
        : route(request);
    },
  );
  // In place, so that getters of the server stay getters.
  return Object.assign(server, state, { tokens, quirks });
};
