import { siteLimitCounts } from '../../../../../protocol/site-limits';
import { countLimits } from '../../../../sites/count-limits';
import { readLimits } from '../../../../sites/read-limits';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { siteParams } from '../../../shared/path-parameters';
import { SITES } from '../group';
import { requireSite } from '../require-site';

/** `GET /v1/sites/{site}/limits`. */
export const getLimitsRoute = defineRoute({
  ...SITES,
  method: 'get',
  path: '/v1/sites/:site/limits',
  id: 'getLimits',
  summary: 'Say what a site’s limits do',
  description:
    'How often each acted or would have in the last seven days, and what it would have done to the chats of these days by its settings of now. The settings themselves are the site’s `limits`.',
  params: siteParams,
  answers: { 200: json('What they do', siteLimitCounts) },
  codes: ['site_not_found'],
  handler:
    ({ db, dayCounter, now }) =>
    async (c) => {
      const site = await requireSite(db, c.req.param('site'));
      await dayCounter.flush();
      return c.json(await countLimits(db, site.id, readLimits(site), now()));
    },
});
