import {
  limitsPreviewRequest,
  siteLimitCounts,
} from '../../../../../protocol/site-limits';
import { readBody } from '../../../../http/read-body';
import { countLimits } from '../../../../sites/count-limits';
import { changeLimits } from '../../../../sites/read-limits';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { siteParams } from '../../../shared/path-parameters';
import { SITES } from '../group';
import { requireSite } from '../require-site';

const body = {
  schema: limitsPreviewRequest,
  types: ['application/json'],
  example: { limits: { chatsPerAddress: { mode: 'on', most: 10 } } },
} as const;

/** `POST /v1/sites/{site}/limits/preview`. */
export const previewLimitsRoute = defineRoute({
  ...SITES,
  method: 'post',
  path: '/v1/sites/:site/limits/preview',
  id: 'previewLimits',
  summary: 'Say what other limits would have done',
  description:
    'Takes what `limits` of a site takes, and writes nothing: what they would have done to the chats of the last seven days.',
  params: siteParams,
  body,
  answers: { 200: json('What they would have done', siteLimitCounts) },
  codes: ['forbidden', 'origin_not_allowed', 'site_not_found'],
  handler:
    ({ db, dayCounter, now }) =>
    async (c) => {
      c.set('onlyAsks', true);
      const { limits } = await readBody(c, body);
      const site = await requireSite(db, c.req.param('site'));
      await dayCounter.flush();
      const changed = changeLimits(site, limits);
      return c.json(await countLimits(db, site.id, changed, now()));
    },
});
