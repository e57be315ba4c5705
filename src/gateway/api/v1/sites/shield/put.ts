import { shieldRequest, siteShield } from '../../../../../protocol/shield';
import { requireShieldRight } from '../../../../auth/require-shield-right';
import { readBody } from '../../../../http/read-body';
import { changeShield } from '../../../../sites/change-shield';
import { describeShield } from '../../../../sites/present-shield';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { siteParams } from '../../../shared/path-parameters';
import { SITES } from '../group';
import { requireSite } from '../require-site';
import { requestedShieldEnd } from './requested-end';

const body = {
  schema: shieldRequest,
  types: ['application/json'],
  example: { until: '2030-01-31T12:30:00Z', admits: 'known' },
} as const;

/** `PUT /v1/sites/{site}/shield`. */
export const putShieldRoute = defineRoute({
  ...SITES,
  method: 'put',
  path: '/v1/sites/:site/shield',
  id: 'putShield',
  summary: 'Raise, change or end a site’s shield',
  description:
    'From now until its end only those whom it admits start chats, on every gateway: all others are refused and told until when. Chats that go on are left alone. An agent has it up for an hour at most.',
  params: siteParams,
  body,
  answers: { 200: json('The shield as it is now', siteShield) },
  codes: ['forbidden', 'origin_not_allowed', 'site_not_found'],
  handler:
    ({ db, now, feed }) =>
    async (c) => {
      const { caller } = c.var;
      const { admits, ...given } = await readBody(c, body);
      const site = await requireSite(db, c.req.param('site'));
      const at = now();
      const until = requestedShieldEnd(given, at);
      const row = await changeShield(
        db,
        { site: site.id, admits, until },
        { by: caller, at },
        (before) => requireShieldRight(caller, before, until, at),
      );
      feed.wake();
      return c.json(describeShield(site, row, at));
    },
});
