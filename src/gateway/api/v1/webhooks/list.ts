import type { Page } from '../../../../protocol/page';
import { pageQuery } from '../../../../protocol/tokens';
import { webhookPage, type Webhook } from '../../../../protocol/webhooks';
import { check } from '../../../http/read-body';
import { listWebhooks } from '../../../store/webhooks/webhooks';
import { presentWebhook } from '../../../webhooks/present-webhook';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { WEBHOOKS } from './group';

/** `GET /v1/webhooks`. */
export const listWebhooksRoute = defineRoute({
  ...WEBHOOKS,
  method: 'get',
  path: '/v1/webhooks',
  id: 'listWebhooks',
  summary: 'List webhooks',
  description: 'Newest first, with whether anything gets through.',
  query: pageQuery,
  answers: { 200: json('A page of webhooks', webhookPage) },
  codes: ['forbidden'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { cursor: before, limit } = check(pageQuery, c.req.query());
      const rows = await listWebhooks(db, { before, limit: limit + 1 });
      const page = rows.slice(0, limit);
      return c.json({
        data: page.map((row) => presentWebhook(row, now())),
        ...(rows.length > limit && { next: String(page.at(-1)?.id) }),
      } satisfies Page<Webhook>);
    },
});
