import { delivery, type Delivery } from '../../../../protocol/webhooks';
import { presentDelivery } from '../../../webhooks/present-webhook';
import { testWebhook } from '../../../webhooks/send-again';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

/** `POST /v1/webhooks/{id}/test`. */
export const testWebhookRoute = defineRoute({
  ...WEBHOOKS,
  method: 'post',
  path: '/v1/webhooks/:id/test',
  id: 'testWebhook',
  summary: 'Send a webhook a test event',
  description:
    'Of type `webhook.test`, whatever the webhook is told of. Its delivery says what was answered.',
  params: idParams,
  answers: { 202: json('It is sent', delivery) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found', 'conflict'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const act = { by: c.var.caller, at: now() };
      const sent = await testWebhook(db, pathId(c.req.param('id')), act);
      return c.json(presentDelivery(sent) satisfies Delivery, 202);
    },
});
