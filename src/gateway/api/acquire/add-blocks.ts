import { z } from 'zod';
import { addBans } from '../../bans/add-ban';
import { requireWithinLimits } from '../../auth/require-within-limits';
import { readBody } from '../../http/read-body';
import { problemBody } from '../shared/errors';
import { refuseProxies } from '../shared/refuse-proxies';
import { refuseWide } from '../shared/refuse-wide';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { addRequest } from './add-request';
import { acquireBlock } from './block';
import { draftBans } from './draft-bans';
import { acquireError, acquireProblem } from './error';
import { ACQUIRE, BLOCKS } from './group';
import { presentBlocks } from './present-blocks';

const body = {
  schema: addRequest,
  types: ['application/json'],
  anyType: true,
  example: {
    data: [872],
    type: 'contact',
    blockTill: '2030-03-26T08:19:24.000Z',
  },
} as const;

const added = z.object({
  data: z.array(acquireBlock),
  errors: z
    .array(acquireProblem)
    .exactOptional()
    .describe('Of what was blocked already, one by one: it was left out.'),
});

/**
 * `POST /api/v1/crm/block-visitor`.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const addBlocksRoute = defineRoute({
  ...ACQUIRE,
  method: 'post',
  path: BLOCKS,
  id: 'acquireAddBlocks',
  summary: 'Add blocks',
  body,
  answers: { 200: json('What was added', added) },
  codes: ['forbidden', 'duplicate', 'never_ban'],
  handler: (deps) => async (c) => {
    const { caller } = c.var;
    const request = await readBody(c, body);
    const drafts = draftBans(request, caller.sites ?? [], deps.now());
    for (const draft of drafts) {
      const { keys, until, effect = 'refuse' } = draft;
      const wanted = { keys, until, effect };
      requireWithinLimits(caller, wanted, deps.now(), () => 'blockTill');
      refuseWide(keys);
      refuseProxies(deps.trust, keys);
    }
    const act = { by: caller, at: deps.now() };
    const { bans, duplicates } = await addBans(deps, drafts, act);
    const errors = duplicates.map((error) => acquireError(problemBody(error)));
    return c.json({
      data: await presentBlocks(deps.db, bans, caller),
      ...(errors.length && {
        errors: errors.map(({ body: one }) => one.error),
      }),
    } satisfies z.infer<typeof added>);
  },
});
