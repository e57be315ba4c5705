import {
  visitAnswer,
  visitRequest,
  type VisitAnswer,
} from '../../../../protocol/visits';
import { readBody, TEXT_OR_JSON } from '../../../http/read-body';
import { answerAtDoor } from '../../../verdict/answer-at-door';
import { findKeySet } from '../../../verdict/key-set';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { applyHeaders, plainResponse } from '../../shared/plain-response';
import { defineRoute } from '../../openapi/define-route';
import { FOR_THE_GATE, VISITOR_CODES } from './group';
import { requestBrowser } from './browser';
import { countScript } from './count-script';
import { recognise } from './recognise';
import { setVisitorCookie } from './visitor-cookie';

export const JSON_TYPE = { 'content-type': 'application/json' };

/** What a visit is asked with. */
export const visitBody = {
  schema: visitRequest,
  types: TEXT_OR_JSON,
  optional: true,
  example: {},
} as const;

/** `POST /v1/sites/{site}/visits`. */
export const visitRoute = defineRoute({
  ...FOR_THE_GATE,
  method: 'post',
  path: '/v1/sites/:site/visits',
  id: 'visit',
  summary: 'Decide a visit',
  params: siteParams,
  body: visitBody,
  answers: { 200: json('The gateway’s word on this browser', visitAnswer) },
  codes: VISITOR_CODES,
  handler: (deps) => async (c) => {
    c.set('onlyAsks', true);
    const given = await readBody(c, visitBody);
    countScript(deps, c.var.site.id, c.req.header('origin'), given);
    const recognised = await recognise(c, deps, given);
    const keySet = await findKeySet(deps, requestBrowser(c, recognised));
    const { visitor, visitors, cookieIsStale } = recognised;
    const { answer, cause } = await answerAtDoor(
      deps,
      c.get('siteNow'),
      { keySet, visitors },
      deps.now(),
    );
    deps.metrics?.countVisit(cause);
    if (visitor === undefined) {
      return plainResponse(c, JSON.stringify(answer), JSON_TYPE);
    }
    applyHeaders(c);
    const token = deps.secrets.signVisitor(visitor);
    if (cookieIsStale) await setVisitorCookie(c, deps, visitor);
    const lost = given.visitor === undefined;
    return c.json({
      ...answer,
      ...(lost && { visitor: token }),
    } satisfies VisitAnswer);
  },
});
