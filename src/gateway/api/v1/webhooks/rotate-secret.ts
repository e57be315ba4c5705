import { newWebhook, type NewWebhook } from '../../../../protocol/webhooks';
import { rotateWebhookSecret } from '../../../webhooks/change-webhook';
import { presentWebhook } from '../../../webhooks/present-webhook';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { WEBHOOKS } from './group';

/** `POST /v1/webhooks/{id}/secret`. */
export const rotateWebhookSecretRoute = defineRoute({
  ...WEBHOOKS,
  method: 'post',
  path: '/v1/webhooks/:id/secret',
  id: 'rotateWebhookSecret',
  summary: 'Change a webhook’s secret',
  description:
    'For a day `webhook-signature` has two signatures: one by the new secret and one by the one before.',
  params: idParams,
  answers: { 200: json('The webhook, with its new secret, once', newWebhook) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler: (deps) => async (c) => {
    const at = deps.now();
    const id = pathId(c.req.param('id'));
    const act = { by: c.var.caller, at };
    const { webhook, secret } = await rotateWebhookSecret(deps, id, act);
    c.header('cache-control', 'no-store');
    return c.json({
      ...presentWebhook(webhook, at),
      secret,
    } satisfies NewWebhook);
  },
});
