import type { Page } from '../../../../protocol/page';
import {
  deliveryPage,
  deliveryQuery,
  type Delivery,
} from '../../../../protocol/webhooks';
import { check } from '../../../http/read-body';
import { listDeliveries } from '../../../store/webhooks/deliveries';
import { requireWebhook } from '../../../webhooks/change-webhook';
import { presentDelivery } from '../../../webhooks/present-webhook';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

/** `GET /v1/webhooks/{id}/deliveries`. */
export const listDeliveriesRoute = defineRoute({
  ...WEBHOOKS,
  method: 'get',
  path: '/v1/webhooks/:id/deliveries',
  id: 'listDeliveries',
  summary: 'List what a webhook was sent',
  description:
    'Newest first, with what was answered; of the last 30 days, unless the owner says otherwise.',
  params: idParams,
  query: deliveryQuery,
  answers: { 200: json('A page of deliveries', deliveryPage) },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const { id } = await requireWebhook(db, pathId(c.req.param('id')));
      const { state, cursor, limit } = check(deliveryQuery, c.req.query());
      const rows = await listDeliveries(db, id, {
        ...{ state, before: cursor, limit: limit + 1 },
      });
      const page = rows.slice(0, limit);
      return c.json({
        data: page.map(presentDelivery),
        ...(rows.length > limit && { next: String(page.at(-1)?.id) }),
      } satisfies Page<Delivery>);
    },
});
