import { Hono } from 'hono';
import { z } from 'zod';
import { addBan, type DraftKey } from '../bans/add-ban';
import { canonicalKey } from '../bans/canonical-key';
import { liftKey } from '../bans/lift-ban';
import type { GatewayDeps, GatewayEnv } from '../deps';
import { maySee, type Caller } from '../people/caller';
import { plainText } from '../plain-text';
import { ApiError } from '../problem';
import { check, readBody } from '../read-body';
import { requireAdministrator } from '../routes/authentication';
import { loadBans } from '../store/bans';
import { isLinked } from '../store/links';
import { newestName } from '../store/sessions';
import { findShownKey, shownAddresses, shownKeys } from '../store/shown-keys';
import {
  presentZendeskBan,
  type ZendeskBan,
  type ZendeskIpBan,
  type ZendeskVisitorBan,
} from './zendesk-ban';

const id = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const zendeskQuery = z
  .object({
    limit: z.coerce.number().int().min(1).max(1000).default(10),
    since_id: id.optional(),
    max_id: id.optional(),
  })
  .refine(
    ({ since_id, max_id }) => since_id === undefined || max_id === undefined,
    {
      path: ['max_id'],
      error: 'expected since_id or max_id, not both',
    },
  );
export const zendeskBody = z.object({
  visitor_id: z.string().max(255).nullish(),
  ip_address: z.string().max(100).nullish(),
  reason: plainText(1000).nullish(),
});

const isAddress = ({ type }: ZendeskBan) => type === 'I';

const ipRow = (ban: ZendeskBan): ZendeskIpBan => ({
  created_at: ban.created_at,
  id: ban.id,
  ip_address: ban.ip_address,
  reason: ban.reason,
});

const visitorRow = (ban: ZendeskBan): ZendeskVisitorBan => ({
  created_at: ban.created_at,
  id: ban.id,
  reason: ban.reason,
  visitor_id: ban.visitor_id,
  visitor_name: ban.visitor_name,
});

/**
 * Zendesk Chat's Bans API over our bans: each of their keys is one entry.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskRoutes = (deps: GatewayDeps) => {
  const { db, now } = deps;

  const readKey = async (
    body: z.output<typeof zendeskBody>,
  ): Promise<DraftKey> => {
    const { visitor_id: visitor = '', ip_address: address = '' } = body;
    if (!visitor === !address) {
      throw new ApiError(
        'invalid',
        'Expected either visitor_id or ip_address.',
        'visitor_id',
      );
    }
    if (address) {
      const key = canonicalKey('ip', address, 'ip_address');
      return { ...key, typed: address.trim(), field: 'ip_address' };
    }
    const given = visitor ?? '';
    const ours = await isLinked(db, { kind: 'visitor', value: given.trim() });
    const kind = ours ? 'visitor' : 'zendesk';
    return {
      ...canonicalKey(kind, given, 'visitor_id'),
      typed: given.trim(),
      field: 'visitor_id',
    };
  };

  const readId = (text: string): number =>
    /^\d{1,15}$/.test(text) ? Number(text) : -1;

  const find = async (text: string, { sites }: Caller) => {
    const key = await findShownKey(db, { id: readId(text), sites }, now());
    if (!key) throw new ApiError('not_found', `There is no ban ${text}.`);
    return key;
  };

  /** A token of some sites must not lift what holds on others too. */
  const checkScope = async (ban: number, caller: Caller): Promise<void> => {
    if (caller.sites === null) return;
    const [found] = await loadBans(db, [ban]);
    const own = found?.sites.every((site) => maySee(caller, site));
    if (found?.sites.length && own) return;
    throw new ApiError(
      'forbidden',
      'This ban holds on sites that are not yours.',
    );
  };

  return new Hono<GatewayEnv>()
    .use(requireAdministrator(deps))
    .get('/', async (c) => {
      const { limit, since_id, max_id } = check(zendeskQuery, c.req.query());
      const keys = await shownKeys(
        db,
        {
          limit,
          sites: c.var.caller.sites,
          ...(since_id !== undefined && { sinceId: since_id }),
          ...(max_id !== undefined && { maxId: max_id }),
        },
        now(),
      );
      const bans = keys.map(presentZendeskBan);
      return c.json({
        ip_address: bans.filter(isAddress).map(ipRow),
        visitor: bans.filter((ban) => !isAddress(ban)).map(visitorRow),
      });
    })
    .post('/', async (c) => {
      const body = await readBody(c, zendeskBody);
      const key = await readKey(body);
      const { ban, created } = await addBan(
        deps,
        {
          keys: [key],
          sites: c.var.caller.sites ?? [],
          until: null,
          reason: body.reason ?? '',
          note: '',
          source: 'doorlist',
          ...(await nameOfVisitor(deps, key)),
        },
        { by: c.var.caller, at: now() },
      );
      const shown = await find(String(ban.keys[0]?.id), c.var.caller);
      return c.json(presentZendeskBan(shown), created ? 201 : 200);
    })
    .get('/ip', async (c) =>
      c.json(await shownAddresses(db, c.var.caller.sites, now())),
    )
    .get('/:id', async (c) => {
      const key = await find(c.req.param('id'), c.var.caller);
      return c.json(presentZendeskBan(key));
    })
    .delete('/:id', async (c) => {
      const { id: found, ban } = await find(c.req.param('id'), c.var.caller);
      await checkScope(ban, c.var.caller);
      await liftKey(db, found, { by: c.var.caller, at: now() });
      return c.body(null, 204);
    });
};

/** The name a visitor of ours gave in their newest chat, if any. */
const nameOfVisitor = async (
  { db }: GatewayDeps,
  { kind, value }: DraftKey,
): Promise<{ visitorName?: string }> => {
  const name = kind === 'visitor' ? await newestName(db, value) : undefined;
  return name === undefined ? {} : { visitorName: name };
};
