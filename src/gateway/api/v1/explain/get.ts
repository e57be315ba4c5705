import { explainQuery, explanation } from '../../../../protocol/explain';
import { defineRoute } from '../../openapi/define-route';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json } from '../../openapi/operation';
import { answerQuestion } from './answer-question';

/** `GET /v1/explain`. */
export const explainRoute = defineRoute({
  tag: 'Bans',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
  method: 'get',
  path: '/v1/explain',
  id: 'explain',
  summary: 'Say why somebody is refused, or is not',
  description:
    'Of one value on a site, of a chat, or of the reference that a refused visitor quoted. Decided by the functions that decide a visit. Each use is a line of the audit trail.',
  query: explainQuery,
  answers: { 200: json('The verdict, and all that led to it', explanation) },
  codes: ['forbidden', 'rate_limited'],
  handler: (deps) => async (c) =>
    c.json(await answerQuestion(deps, c.var.caller, c.req.query())),
});
