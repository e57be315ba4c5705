import {
  webhook,
  webhookChange,
  type Webhook,
} from '../../../../protocol/webhooks';
import { readBody } from '../../../http/read-body';
import { changeWebhook } from '../../../webhooks/change-webhook';
import { presentWebhook } from '../../../webhooks/present-webhook';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

const body = {
  schema: webhookChange,
  types: ['application/json'],
  example: { enabled: true },
} as const;

/** `PATCH /v1/webhooks/{id}`. */
export const changeWebhookRoute = defineRoute({
  ...WEBHOOKS,
  method: 'patch',
  path: '/v1/webhooks/:id',
  id: 'changeWebhook',
  summary: 'Change a webhook',
  description:
    'What the body does not name stays as it is. What is still to be sent goes to the new URL; with `enabled: false` it is given up.',
  params: idParams,
  body,
  answers: { 200: json('The webhook as it is now', webhook) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler: (deps) => async (c) => {
    const change = await readBody(c, body);
    const at = deps.now();
    const id = pathId(c.req.param('id'));
    const act = { by: c.var.caller, at };
    const changed = await changeWebhook(deps, id, change, act);
    return c.json(presentWebhook(changed, at) satisfies Webhook);
  },
});
