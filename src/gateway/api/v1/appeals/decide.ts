import type { Context } from 'hono';
import {
  acceptRequest,
  appeal,
  declineRequest,
  type Appeal,
} from '../../../../protocol/appeals';
import { mailAnswers } from '../../../appeals/appeal-mails';
import {
  decideAppeal,
  type AppealDecision,
} from '../../../appeals/decide-appeal';
import { presentAppeal } from '../../../appeals/present-appeal';
import { mayDecideOn } from '../../../auth/policies';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { listBansById } from '../../../store/bans';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { requireOwnBans } from '../../shared/require-own-bans';
import { appealNotFound, findPermittedAppeal } from './find-permitted-appeal';
import { APPEALS } from './group';

const CODES = [
  ...(['origin_not_allowed', 'forbidden', 'not_found', 'conflict'] as const),
];

const acceptBody = {
  schema: acceptRequest,
  types: ['application/json'],
  optional: true,
  example: { text: 'You are right, and we are sorry.' },
} as const;

const declineBody = {
  schema: declineRequest,
  types: ['application/json'],
  optional: true,
  example: { text: 'We read the chat again. The block stays.' },
} as const;

/**
 * Finds the appeal that a caller may decide on. Signed-in people decide on no
 * ban of their own, but for owners.
 */
const findDecidable = async (
  { db }: Pick<GatewayDeps, 'db'>,
  { caller }: Pick<GatewayEnv['Variables'], 'caller'>,
  id: string,
): Promise<number> => {
  const found = await findPermittedAppeal(db, id, caller);
  const [ban] = await listBansById(db, [found.ban]);
  if (!ban) throw appealNotFound(id);
  await requireOwnBans(db, caller, ban, 'id');
  if (caller.isPerson && !mayDecideOn(caller, ban)) {
    throw new ApiError(
      'forbidden',
      'You made this block yourself: somebody else has to look at it again.',
      'id',
    );
  }
  return found.id;
};

const decide = async (
  deps: GatewayDeps,
  c: Context<GatewayEnv>,
  id: number,
  decision: AppealDecision,
): Promise<Response> => {
  const act = { by: c.var.caller, at: deps.now() };
  const answered = await decideAppeal(deps, id, decision, act);
  mailAnswers(deps, answered);
  const [decided] = answered;
  if (!decided) throw appealNotFound(String(id));
  return c.json(presentAppeal(decided) satisfies Appeal);
};

/** `POST /v1/appeals/{id}/accept`. */
export const acceptAppealRoute = defineRoute({
  ...APPEALS,
  method: 'post',
  path: '/v1/appeals/:id/accept',
  id: 'acceptAppeal',
  summary: 'Accept an appeal',
  description:
    'Lifts the ban, or has it end earlier, together with those it is joined with. The person reads the answer in the notice, on their page, and by mail if they gave an email. Open appeals of others whom the ban refused are accepted with it when it is lifted.',
  params: idParams,
  body: acceptBody,
  answers: { 200: json('The appeal, accepted', appeal) },
  codes: CODES,
  handler: (deps) => async (c) => {
    const { text, until } = await readBody(c, acceptBody);
    const id = await findDecidable(deps, c.var, c.req.param('id'));
    return decide(deps, c, id, {
      ...{ state: 'accepted', text },
      until: until === undefined ? undefined : Date.parse(until),
    });
  },
});

/** `POST /v1/appeals/{id}/decline`. */
export const declineAppealRoute = defineRoute({
  ...APPEALS,
  method: 'post',
  path: '/v1/appeals/:id/decline',
  id: 'declineAppeal',
  summary: 'Decline an appeal',
  description: 'The ban stays as it is. The person reads the answer.',
  params: idParams,
  body: declineBody,
  answers: { 200: json('The appeal, declined', appeal) },
  codes: CODES,
  handler: (deps) => async (c) => {
    const { text } = await readBody(c, declineBody);
    const id = await findDecidable(deps, c.var, c.req.param('id'));
    return decide(deps, c, id, { state: 'declined', text });
  },
});
