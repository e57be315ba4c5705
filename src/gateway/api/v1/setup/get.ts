import { setup, type Setup } from '../../../../protocol/people';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { refuseAfterSetup, SETTING_UP } from './group';

/** `GET /v1/setup`. */
export const getSetupRoute = defineRoute({
  ...SETTING_UP,
  method: 'get',
  path: '/v1/setup',
  id: 'getSetup',
  summary: 'Ask whether there is an owner yet',
  description: 'Answers 404 once there is a user.',
  security: [],
  answers: { 200: json('There is none', setup) },
  codes: ['not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      await refuseAfterSetup(db);
      c.header('cache-control', 'no-store');
      return c.json({ state: 'waiting' } satisfies Setup);
    },
});
