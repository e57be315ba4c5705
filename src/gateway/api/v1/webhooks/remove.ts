import { ApiError } from '../../../lib/errors/api-error';
import { removeWebhook } from '../../../webhooks/change-webhook';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

/** `DELETE /v1/webhooks/{id}`. */
export const removeWebhookRoute = defineRoute({
  ...WEBHOOKS,
  method: 'delete',
  path: '/v1/webhooks/:id',
  id: 'removeWebhook',
  summary: 'Remove a webhook',
  description: 'With its deliveries, also those that are still to be sent.',
  params: idParams,
  answers: { 204: nothing('Removed') },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const given = c.req.param('id');
      const act = { by: c.var.caller, at: now() };
      if (!(await removeWebhook(db, pathId(given), act))) {
        throw new ApiError('not_found', `There is no webhook ${given}.`, 'id');
      }
      return c.body(null, 204);
    },
});
