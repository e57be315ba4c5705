import { stats, statsQuery } from '../../../../protocol/stats';
import { canSeeNumbers } from '../../../auth/policies';
import type { Maker } from '../../../bans/outcomes/compute-outcomes';
import { check } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { computeStats } from '../../../realtime/compute-stats';
import { defineRoute } from '../../openapi/define-route';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json } from '../../openapi/operation';

const DAY = 24 * 60 * 60 * 1000;
const USUAL_DAYS = 30;
const MOST_DAYS = 731;

/** `GET /v1/stats`. */
export const getStatsRoute = defineRoute({
  tag: 'Stats',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
  method: 'get',
  path: '/v1/stats',
  id: 'getStats',
  summary: 'Count chats, refusals and bans by day',
  description:
    'Of one site, or of all that the caller may see, and how well the bans of that time work. Counted since this version of the gateway; two years at most.',
  query: statsQuery,
  answers: { 200: json('The days', stats) },
  codes: ['site_not_found'],
  handler:
    ({ db, now, readSite, dayCounter }) =>
    async (c) => {
      const query = check(statsQuery, c.req.query());
      const { sites } = c.var.caller;
      const { site } = query;
      const mayRead =
        site === undefined || sites === null || sites.includes(site);
      if (!mayRead || (site !== undefined && !(await readSite(site)))) {
        throw new ApiError(
          'site_not_found',
          `There is no site ${site}.`,
          'site',
        );
      }
      const today = Math.floor(now() / DAY) * DAY;
      const until =
        (query.until === undefined ? today : Date.parse(query.until)) + DAY;
      const since =
        query.since === undefined
          ? until - USUAL_DAYS * DAY
          : Date.parse(query.since);
      if (since >= until || until - since > MOST_DAYS * DAY) {
        throw new ApiError(
          'invalid',
          `since: Expected a day before until, ${MOST_DAYS} days earlier at most.`,
          'since',
        );
      }
      await dayCounter.flush();
      const filter = {
        sites: site === undefined ? sites : [site],
        ...{ since, until },
      };
      const isShown = (maker: Maker) => canSeeNumbers(c.var.caller, maker);
      return c.json(await computeStats(db, filter, now(), isShown));
    },
});
