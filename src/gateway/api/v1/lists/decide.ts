import type { Context } from 'hono';
import { sharedList, updateDecision } from '../../../../protocol/lists';
import { decideUpdate } from '../../../blocklists/change-list';
import { presentList } from '../../../blocklists/present-list';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findOwnList } from './find-permitted-list';
import { LISTS } from './group';

const body = {
  schema: updateDecision,
  types: ['application/json'],
  optional: true,
  example: { update: '0f3a9c21b7de' },
} as const;

const CODES = [
  ...(['origin_not_allowed', 'forbidden', 'not_found', 'conflict'] as const),
];

const decide = async (
  { db, now }: GatewayDeps,
  c: Context<GatewayEnv>,
  given: string,
  as: 'approve' | 'decline',
): Promise<Response> => {
  const { update } = await readBody(c, body);
  const { caller } = c.var;
  const { id } = await findOwnList(db, given, caller);
  const at = now();
  const act = { by: caller, at };
  const list = await decideUpdate(db, id, { as, update }, act);
  return c.json(await presentList(db, list, at));
};

/** `POST /v1/lists/{id}/approve`. */
export const approveListRoute = defineRoute({
  ...LISTS,
  method: 'post',
  path: '/v1/lists/:id/approve',
  id: 'approveListUpdate',
  summary: 'Approve an update of a shared list',
  description:
    'What waits is banned, just as it was looked at, also if the list says something else by now.',
  params: idParams,
  body,
  answers: { 200: json('The list; the update is being made', sharedList) },
  codes: CODES,
  handler: (deps) => (c) => decide(deps, c, c.req.param('id'), 'approve'),
});

/** `POST /v1/lists/{id}/decline`. */
export const declineListRoute = defineRoute({
  ...LISTS,
  method: 'post',
  path: '/v1/lists/:id/decline',
  id: 'declineListUpdate',
  summary: 'Decline an update of a shared list',
  description:
    'Nothing of it is banned. It is asked again once the list says something else.',
  params: idParams,
  body,
  answers: { 200: json('The list, without the update', sharedList) },
  codes: CODES,
  handler: (deps) => (c) => decide(deps, c, c.req.param('id'), 'decline'),
});
