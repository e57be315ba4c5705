import { retention, retentionRequest } from '../../../../protocol/retention';
import { RETENTION_TERMS } from '../../../../protocol/retention-terms';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { setTerm } from '../../../privacy/set-term';
import { TERMS } from '../../../store/retention/terms';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { describeRetention } from './describe-retention';
import { PRIVACY } from './group';

const body = {
  schema: retentionRequest,
  types: ['application/json'],
  example: { chats: 14 },
} as const;

/** `PUT /v1/retention`. */
export const putRetentionRoute = defineRoute({
  ...PRIVACY,
  method: 'put',
  path: '/v1/retention',
  id: 'putRetention',
  summary: 'Change how long data is kept',
  description:
    'Days by term; what the body does not name stays as it is. What is older is deleted within the hour.',
  body,
  answers: { 200: json('The terms, changed', retention) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const given = await readBody(c, body);
      const changes = RETENTION_TERMS.flatMap((term) => {
        const days = given[term];
        return days === undefined ? [] : [{ term, days }];
      });
      // All before any: a body that is refused has changed nothing.
      for (const { term, days } of changes) {
        const { least } = TERMS[term];
        if (days >= least) continue;
        throw new ApiError(
          'invalid',
          `${term}: Expected ${least} days or more.`,
          term,
        );
      }
      for (const { term, days } of changes) {
        await setTerm(db, term, days, now(), c.var.caller);
      }
      return c.json(await describeRetention(db));
    },
});
