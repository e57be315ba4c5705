import { delivery, type Delivery } from '../../../../protocol/webhooks';
import { presentDelivery } from '../../../webhooks/present-webhook';
import { redeliver } from '../../../webhooks/send-again';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { deliveryParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

/** `POST /v1/webhooks/{id}/deliveries/{delivery}/redeliver`. */
export const redeliverRoute = defineRoute({
  ...WEBHOOKS,
  method: 'post',
  path: '/v1/webhooks/:id/deliveries/:delivery/redeliver',
  id: 'redeliver',
  summary: 'Send a delivery once more',
  description: 'The same body under the same `webhook-id`, signed anew.',
  params: deliveryParams,
  answers: { 202: json('It is sent again', delivery) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found', 'conflict'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const params = c.req.param();
      const [id, one] = [pathId(params.id), pathId(params.delivery)];
      const act = { by: c.var.caller, at: now() };
      const sent = await redeliver(db, id, one, act);
      return c.json(presentDelivery(sent) satisfies Delivery, 202);
    },
});
