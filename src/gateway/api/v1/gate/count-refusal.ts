import { visitRequest } from '../../../../protocol/visits';
import { readBody, TEXT_OR_JSON } from '../../../http/read-body';
import { incrementHits } from '../../../store/bans';
import { decide } from '../../../verdict/decide';
import { findKeySet } from '../../../verdict/key-set';
import { nothing } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { requestBrowser } from './browser';
import { FOR_THE_GATE, VISITOR_CODES } from './group';
import { recognise } from './recognise';

const body = {
  schema: visitRequest,
  types: TEXT_OR_JSON,
  optional: true,
  example: {},
} as const;

/** `POST /v1/sites/{site}/refusals`. */
export const countRefusalRoute = defineRoute({
  ...FOR_THE_GATE,
  method: 'post',
  path: '/v1/sites/:site/refusals',
  id: 'countRefusal',
  summary: 'Count a refusal',
  description:
    'For `sendBeacon`, after a page refused by itself. Each visitor, or address, counts once an hour.',
  params: siteParams,
  body,
  answers: { 204: nothing('Counted, if it is one') },
  codes: VISITOR_CODES,
  handler: (deps) => async (c) => {
    const { visitorLimits } = deps;
    const recognised = await recognise(c, deps, await readBody(c, body));
    const { site, from } = c.var;
    const by = { site: site.id, visitor: recognised.visitor, from };
    if (!visitorLimits.isNewRefusal(by)) return c.body(null, 204);
    const keySet = await findKeySet(deps, requestBrowser(c, recognised));
    const { bans } = await decide(deps, keySet, deps.now());
    if (bans.length) {
      visitorLimits.countRefusal(by);
      const isSignedIn = keySet.isVouchedFor;
      await incrementHits(deps.db, bans, { isSignedIn, at: deps.now() });
      deps.dayCounter.add(site.id, 'refusals');
      if (isSignedIn) deps.dayCounter.add(site.id, 'signedInRefusals');
    }
    return c.body(null, 204);
  },
});
