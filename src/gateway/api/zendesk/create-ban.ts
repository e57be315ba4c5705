import { addBan } from '../../bans/add-ban';
import { requireWithinLimits } from '../../auth/require-within-limits';
import { readBody } from '../../http/read-body';
import { json } from '../openapi/operation';
import { refuseProxies } from '../shared/refuse-proxies';
import { refuseWide } from '../shared/refuse-wide';
import { defineRoute } from '../openapi/define-route';
import { presentZendeskBan, zendeskBan } from './ban';
import { createRequest } from './create-request';
import { BANS_PATH, ZENDESK } from './group';
import { findVisitorName, readZendeskKey } from './key';

const body = {
  schema: createRequest,
  types: ['application/json'],
  anyType: true,
  example: { ip_address: '192.0.2.7', reason: 'Spammer' },
} as const;

/** `POST /api/v2/chat/bans`. */
export const createZendeskBanRoute = defineRoute({
  ...ZENDESK,
  method: 'post',
  path: BANS_PATH,
  id: 'zendeskCreateBan',
  summary: 'Create a ban',
  body,
  answers: {
    200: json('It was banned already', zendeskBan),
    201: json('Banned', zendeskBan),
  },
  codes: ['forbidden', 'never_ban'],
  handler: (deps) => async (c) => {
    const { caller } = c.var;
    const request = await readBody(c, body);
    const key = await readZendeskKey(deps.db, request);
    refuseWide([key]);
    refuseProxies(deps.trust, [key]);
    const limited = { keys: [key], until: null, effect: 'refuse' } as const;
    requireWithinLimits(caller, limited, deps.now(), () => 'body');
    const visitorName = await findVisitorName(deps.db, key);
    const { ban, created } = await addBan(
      deps,
      {
        keys: [key],
        sites: caller.sites ?? [],
        until: null,
        reason: request.reason ?? '',
        note: '',
        source: 'doorlist',
        sparing: false,
        asTyped: true,
        ...(visitorName !== undefined && { visitorName }),
      },
      { by: caller, at: deps.now() },
    );
    const [banned] = ban.keys;
    if (!banned) throw new Error(`ban ${ban.id} has no key`);
    // Not read again: somebody may have lifted it by now.
    const shown = presentZendeskBan({ ...ban, ...banned });
    return c.json(shown, created ? 201 : 200);
  },
});
