import type { Context } from 'hono';
import {
  acceptSuggestionRequest,
  suggestion,
} from '../../../../protocol/suggestions';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { readBody } from '../../../http/read-body';
import {
  acceptSuggestion,
  dismissSuggestion,
} from '../../../suggestions/accept-suggestion';
import { presentAnswer } from '../../../suggestions/present-suggestion';
import { undoSuggestion } from '../../../suggestions/undo-suggestion';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { suggestionParams } from '../../shared/path-parameters';
import { findPermittedName } from './find-permitted-name';
import { SUGGESTIONS } from './group';
import { planMerge } from './plan-merge';

const CODES = [
  ...(['origin_not_allowed', 'forbidden', 'not_found', 'conflict'] as const),
];

const acceptBody = {
  schema: acceptSuggestionRequest,
  types: ['application/json'],
  optional: true,
  example: { for: '1d', reason: 'Scanners of one host' },
} as const;

const actOf = (c: Context<GatewayEnv>, { now }: Pick<GatewayDeps, 'now'>) => ({
  by: c.var.caller,
  at: now(),
});

/** `POST /v1/suggestions/{id}/accept`. */
export const acceptSuggestionRoute = defineRoute({
  ...SUGGESTIONS,
  method: 'post',
  path: '/v1/suggestions/:id/accept',
  id: 'acceptSuggestion',
  summary: 'Do what a suggestion says',
  description:
    'Merged bans and duplicates then lie beneath the other ban: they stay in force, and come back to the list when that ends. A merge is asked for as in `POST /v1/bans`, with the same limits and approval. A stale ban is lifted; keys that match nobody go, and with the last key the ban.',
  params: suggestionParams,
  body: acceptBody,
  answers: { 200: json('The suggestion, accepted', suggestion) },
  codes: [...CODES, 'never_ban', 'unconfirmed'],
  handler: (deps) => async (c) => {
    const { caller, from } = c.var;
    const request = await readBody(c, acceptBody);
    const act = actOf(c, deps);
    const name = await findPermittedName(deps, caller, c.req.param('id'));
    const asked = { caller, at: act.at, from };
    const draft = await planMerge(deps, name, request, asked);
    const answer = await acceptSuggestion(deps, name, draft, act);
    return c.json(await presentAnswer(deps.db, answer));
  },
});

/** `POST /v1/suggestions/{id}/dismiss`. */
export const dismissSuggestionRoute = defineRoute({
  ...SUGGESTIONS,
  method: 'post',
  path: '/v1/suggestions/:id/dismiss',
  id: 'dismissSuggestion',
  summary: 'Leave a suggestion be',
  description:
    'It comes back when more speaks for it: another address of the network, another ban that says all of it, another hit 180 days ago.',
  params: suggestionParams,
  answers: { 200: json('The suggestion, dismissed', suggestion) },
  codes: CODES,
  handler: (deps) => async (c) => {
    const { caller } = c.var;
    const name = await findPermittedName(deps, caller, c.req.param('id'));
    const answer = await dismissSuggestion(deps, name, actOf(c, deps));
    return c.json(await presentAnswer(deps.db, answer));
  },
});

/** `POST /v1/suggestions/{id}/undo`. */
export const undoSuggestionRoute = defineRoute({
  ...SUGGESTIONS,
  method: 'post',
  path: '/v1/suggestions/:id/undo',
  id: 'undoSuggestion',
  summary: 'Take back an answer to a suggestion',
  description:
    'Bans are as they were before: what lay beneath another one is in the list again, a ban that a merge made is lifted, one that was lifted is restored. What somebody changed since stays as it is, and `left` says so; if nothing can be taken back, 409.',
  params: suggestionParams,
  answers: { 200: json('The suggestion, taken back', suggestion) },
  codes: [...CODES, 'never_ban'],
  handler: (deps) => async (c) => {
    const { caller } = c.var;
    const name = await findPermittedName(deps, caller, c.req.param('id'));
    const { answer, left } = await undoSuggestion(deps, name, actOf(c, deps));
    return c.json({ ...(await presentAnswer(deps.db, answer)), left });
  },
});
