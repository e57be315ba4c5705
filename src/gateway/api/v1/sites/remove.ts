import {
  removedSite,
  removeSiteQuery,
  type RemovedSite,
} from '../../../../protocol/sites';
import { check } from '../../../http/read-body';
import { removeSite } from '../../../sites/remove-site';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { SITES } from './group';

/** `DELETE /v1/sites/{site}`. */
export const removeSiteRoute = defineRoute({
  ...SITES,
  method: 'delete',
  path: '/v1/sites/:site',
  id: 'removeSite',
  summary: 'Remove a site',
  description:
    'Its chats are deleted, and the bans and tokens of this site alone lifted and revoked; those of all sites stay. With any of that in use, it takes `confirm=true`. The site `default`, and one whose chats are at a vendor, are not removed.',
  params: siteParams,
  query: removeSiteQuery,
  answers: { 200: json('What went with it', removedSite) },
  codes: ['forbidden', 'origin_not_allowed', 'site_not_found', 'conflict'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { confirm } = check(removeSiteQuery, c.req.query());
      const removed = await removeSite(
        db,
        c.req.param('site'),
        confirm === 'true' || confirm === '1',
        { by: c.var.caller, at: now() },
      );
      return c.json(removed satisfies RemovedSite);
    },
});
