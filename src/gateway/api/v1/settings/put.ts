import { settings, settingsRequest } from '../../../../protocol/settings';
import { changeAgentOrigins } from '../../../auth/change-agent-origins';
import { changeSecondFactorRequired } from '../../../auth/require-second-factor';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { SETTINGS } from './group';
import { readSettings } from './read-settings';

const body = {
  schema: settingsRequest,
  types: ['application/json'],
  example: { secondFactorRequired: true },
} as const;

/** `PUT /v1/settings`. */
export const putSettingsRoute = defineRoute({
  ...SETTINGS,
  method: 'put',
  path: '/v1/settings',
  id: 'putSettings',
  summary: 'Change the settings of the installation',
  description:
    'What the body does not name stays as it is. In an emergency the command line does the same: `doorlist user require-second-factor off`.',
  body,
  answers: { 200: json('The settings, changed', settings) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { secondFactorRequired, ...origins } = await readBody(c, body);
      const act = { by: c.var.caller, at: now() };
      await changeAgentOrigins(db, origins, act);
      if (secondFactorRequired !== undefined) {
        await changeSecondFactorRequired(db, secondFactorRequired, act);
      }
      return c.json(await readSettings(db));
    },
});
