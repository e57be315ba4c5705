import { webhook, type Webhook } from '../../../../protocol/webhooks';
import { requireWebhook } from '../../../webhooks/change-webhook';
import { presentWebhook } from '../../../webhooks/present-webhook';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

/** `GET /v1/webhooks/{id}`. */
export const getWebhookRoute = defineRoute({
  ...WEBHOOKS,
  method: 'get',
  path: '/v1/webhooks/:id',
  id: 'getWebhook',
  summary: 'Show a webhook',
  params: idParams,
  answers: { 200: json('The webhook, without its secret', webhook) },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const found = await requireWebhook(db, pathId(c.req.param('id')));
      return c.json(presentWebhook(found, now()) satisfies Webhook);
    },
});
