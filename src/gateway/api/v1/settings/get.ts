import { settings, type Settings } from '../../../../protocol/settings';
import { isSecondFactorRequired } from '../../../store/required-factor';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { SETTINGS } from './group';

/** `GET /v1/settings`. */
export const getSettingsRoute = defineRoute({
  ...SETTINGS,
  method: 'get',
  path: '/v1/settings',
  id: 'getSettings',
  summary: 'Read the settings of the installation',
  answers: { 200: json('The settings', settings) },
  handler:
    ({ db }) =>
    async (c) =>
      c.json({
        secondFactorRequired: await isSecondFactorRequired(db),
      } satisfies Settings),
});
