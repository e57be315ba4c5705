import {
  newWebhook,
  webhookRequest,
  type NewWebhook,
} from '../../../../protocol/webhooks';
import { readBody } from '../../../http/read-body';
import { addWebhook } from '../../../webhooks/change-webhook';
import { presentWebhook } from '../../../webhooks/present-webhook';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { WEBHOOKS } from './group';

const body = {
  schema: webhookRequest,
  types: ['application/json'],
  example: {
    url: 'https://hooks.example.com/doorlist',
    events: ['ban.created', 'ban.ended'],
  },
} as const;

/** `POST /v1/webhooks`. */
export const addWebhookRoute = defineRoute({
  ...WEBHOOKS,
  method: 'post',
  path: '/v1/webhooks',
  id: 'addWebhook',
  summary: 'Add a webhook',
  description:
    'From now on what happens is sent to its URL, as Standard Webhooks has it: signed with its secret, and tried again for most of a day. In no promised order, and now and then twice under one `webhook-id`.',
  body,
  answers: { 201: json('The webhook, with its secret, once', newWebhook) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const given = await readBody(c, body);
    const at = deps.now();
    const act = { by: c.var.caller, at };
    const { webhook, secret } = await addWebhook(deps, given, act);
    c.header('cache-control', 'no-store');
    return c.json(
      { ...presentWebhook(webhook, at), secret } satisfies NewWebhook,
      201,
    );
  },
});
