import {
  deliveryWithBody,
  type DeliveryWithBody,
} from '../../../../protocol/webhooks';
import { requireWebhook } from '../../../webhooks/change-webhook';
import { presentDeliveryWithBody } from '../../../webhooks/present-webhook';
import { requireDelivery } from '../../../webhooks/send-again';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { deliveryParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

/** `GET /v1/webhooks/{id}/deliveries/{delivery}`. */
export const getDeliveryRoute = defineRoute({
  ...WEBHOOKS,
  method: 'get',
  path: '/v1/webhooks/:id/deliveries/:delivery',
  id: 'getDelivery',
  summary: 'Show what a webhook was sent',
  params: deliveryParams,
  answers: { 200: json('The delivery, with its body', deliveryWithBody) },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const { id, delivery } = c.req.param();
      const webhook = await requireWebhook(db, pathId(id));
      const found = await requireDelivery(db, webhook.id, pathId(delivery));
      return c.json(
        presentDeliveryWithBody(found, webhook) satisfies DeliveryWithBody,
      );
    },
});
