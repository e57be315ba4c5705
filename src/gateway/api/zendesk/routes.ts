import { Hono } from 'hono';
import { addBan } from '../../bans/add-ban';
import { liftKey } from '../../bans/lift-ban';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { maySee, type Caller } from '../../auth/caller';
import { ApiError } from '../../lib/errors/api-error';
import { check, readBody } from '../../http/read-body';
import { requireAdministrator } from '../shared/authentication';
import { listBansById } from '../../store/bans';
import {
  findZendeskKey,
  findAdjacentCursors,
  listZendeskAddresses,
  listZendeskKeys,
} from '../../store/compat/zendesk-bans';
import { presentZendeskBan, presentZendeskList } from './ban';
import { findVisitorName, readZendeskKey } from './key';
import { linkHeader } from './links';
import { zendeskBody, zendeskQuery, type ZendeskQuery } from './requests';

/** Only digits: `/ip` has methods of its own. */
const ONE = '/:id{[0-9]+}';

const noBan = (id: string) =>
  new ApiError('not_found', `There is no ban ${id}.`);

const walk = (
  { limit, since_id, max_id }: ZendeskQuery,
  { sites }: Caller,
) => ({
  limit,
  sites,
  ...(since_id !== undefined && { sinceId: since_id }),
  ...(max_id !== undefined && { maxId: max_id }),
});

/**
 * Zendesk Chat's Bans API over our bans: each of their keys is one entry.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskRoutes = (deps: GatewayDeps) => {
  const { db, now } = deps;

  const find = async (id: string, { sites }: Caller) => {
    const key = await findZendeskKey(db, { id: Number(id), sites }, now());
    if (!key) throw noBan(id);
    return key;
  };

  /** A token of some sites must not lift what holds on others too. */
  const checkScope = async (ban: number, caller: Caller): Promise<void> => {
    if (caller.sites === null) return;
    const [found] = await listBansById(db, [ban]);
    const own = found?.sites.every((site) => maySee(caller, site));
    if (found?.sites.length && own) return;
    throw new ApiError(
      'forbidden',
      'This ban holds on sites that are not yours.',
    );
  };

  return new Hono<GatewayEnv>()
    .use(requireAdministrator(deps))
    .use(async (c, next) => {
      c.header('cache-control', 'no-store');
      await next();
    })
    .get('/', async (c) => {
      const query = walk(check(zendeskQuery, c.req.query()), c.var.caller);
      const keys = await listZendeskKeys(db, query, now());
      const link = linkHeader(
        c,
        query.limit,
        await findAdjacentCursors(db, keys, query, now()),
      );
      if (link) c.header('link', link);
      return c.json(presentZendeskList(keys));
    })
    .post('/', async (c) => {
      const draft = await readBody(c, zendeskBody);
      const key = await readZendeskKey(deps, draft);
      const visitorName = await findVisitorName(deps, key);
      const { ban, created } = await addBan(
        deps,
        {
          keys: [key],
          sites: c.var.caller.sites ?? [],
          until: null,
          reason: draft.reason ?? '',
          note: '',
          source: 'doorlist',
          ...(visitorName !== undefined && { visitorName }),
        },
        { by: c.var.caller, at: now() },
      );
      const [held] = ban.keys;
      if (!held) throw new Error(`ban ${ban.id} has no key`);
      // Not looked for again: somebody may have lifted it by now.
      const shown = presentZendeskBan({ ...ban, ...held });
      return c.json(shown, created ? 201 : 200);
    })
    .get('/ip', async (c) =>
      c.json(await listZendeskAddresses(db, c.var.caller.sites, now())),
    )
    .get(ONE, async (c) => {
      const key = await find(c.req.param('id'), c.var.caller);
      return c.json(presentZendeskBan(key));
    })
    .delete(ONE, async (c) => {
      const { id, ban } = await find(c.req.param('id'), c.var.caller);
      await checkScope(ban, c.var.caller);
      const lifted = await liftKey(db, id, { by: c.var.caller, at: now() });
      // Somebody else was faster.
      if (!lifted) throw noBan(String(id));
      return c.body(null, 204);
    });
};
