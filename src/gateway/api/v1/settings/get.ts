import { settings } from '../../../../protocol/settings';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { SETTINGS } from './group';
import { readSettings } from './read-settings';

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
      c.json(await readSettings(db)),
});
