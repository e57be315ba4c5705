import { retention } from '../../../../protocol/retention';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { describeRetention } from './describe-retention';
import { PRIVACY } from './group';

/** `GET /v1/retention`. */
export const getRetentionRoute = defineRoute({
  ...PRIVACY,
  method: 'get',
  path: '/v1/retention',
  id: 'getRetention',
  summary: 'Say how long data is kept',
  answers: { 200: json('The terms', retention) },
  handler:
    ({ db }) =>
    async (c) =>
      c.json(await describeRetention(db)),
});
