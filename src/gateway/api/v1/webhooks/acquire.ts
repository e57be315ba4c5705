import { z } from 'zod';
import { ApiError } from '../../../lib/errors/api-error';
import { findWebhookAccount } from '../../../vendors/accounts/webhook-account';
import { parseWebhookCaseId } from '../../../vendors/clients/acquire/webhook-payload';
import { PROBLEMS } from '../../openapi/failure-shape';
import { nothing } from '../../openapi/operation';
import { accountParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';

const signature = z
  .string()
  .meta({ description: 'HMAC-SHA-256 of the body, in lower-case hex.' });

/** `POST /v1/vendors/acquire/{account}/webhook`. */
export const acquireWebhookRoute = defineRoute({
  method: 'post',
  path: '/v1/vendors/acquire/:account/webhook',
  id: 'hearFromAcquire',
  tag: 'Vendors',
  summary: 'Be told of a chat by Acquire',
  description:
    'Signed with the secret that was chosen for the webhook. Only the number of the case is read from the body: what happened is asked of Acquire.',
  security: [],
  params: accountParams,
  headers: z.object({ 'x-acquire-signature': signature }),
  body: {
    schema: z.unknown(),
    types: ['application/json'],
    example: { caseId: 6 },
  },
  answers: { 200: nothing('Heard') },
  failures: PROBLEMS,
  codes: ['unauthorized'],
  handler: (deps) => async (c) => {
    // The bytes that came: a text would be another one where they are no UTF-8.
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const account = await findWebhookAccount(deps, {
      name: c.req.param('account'),
      bytes,
      signature: c.req.header('x-acquire-signature') ?? '',
    });
    if (!account) {
      // The same where there is no such account: nobody finds out which are.
      throw new ApiError(
        'unauthorized',
        'Expected this account’s signature of the body.',
        'x-acquire-signature',
      );
    }
    const caseId = parseWebhookCaseId(bytes);
    if (caseId !== undefined) deps.webhookQueue?.enqueue(account, caseId);
    // Acquire's older docs call again after anything but 200.
    // https://developer.acquire.io/master/webhook-api/webhooks-basic/webhook-format
    return c.body(null, 200);
  },
});
