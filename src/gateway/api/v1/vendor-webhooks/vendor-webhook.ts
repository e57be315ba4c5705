import { z } from 'zod';
import { VENDORS, type Vendor } from '../../../../protocol/vendors';
import { ApiError } from '../../../lib/errors/api-error';
import { findWebhookAccount } from '../../../vendors/accounts/webhook-account';
import type { VendorWebhook } from '../../../vendors/clients/vendor-webhook';
import { PROBLEMS } from '../../openapi/failure-shape';
import { nothing } from '../../openapi/operation';
import { accountParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';

/** Creates `POST /v1/vendors/{vendor}/{account}/webhook` of one vendor. */
export const createWebhookRoute = (
  vendor: Vendor,
  { signature, chatId, example, isSigned, parseChatId }: VendorWebhook,
) => {
  const { name } = VENDORS[vendor];
  return defineRoute({
    method: 'post',
    path: `/v1/vendors/${vendor}/:account/webhook`,
    id: `hearFrom${name}`,
    tag: 'Vendors',
    summary: `Be told of a chat by ${name}`,
    description: `Signed with the secret that was chosen for the webhook. Only ${chatId} is read from the body: what happened is asked of ${name}.`,
    security: [],
    tolerant: true,
    params: accountParams,
    headers: z.object({
      [signature.header]: z
        .string()
        .meta({ description: signature.description }),
    }),
    body: { schema: z.unknown(), types: ['application/json'], example },
    answers: { 200: nothing('Heard') },
    failures: PROBLEMS,
    codes: ['unauthorized'],
    handler: (deps) => async (c) => {
      // The bytes that came: a text would be another one where they are no UTF-8.
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const given = c.req.header(signature.header) ?? '';
      const account = await findWebhookAccount(
        deps,
        { vendor, name: c.req.param('account') },
        (secret) => isSigned(secret, bytes, given),
      );
      if (!account) {
        // The same where there is no such account: nobody finds out which are.
        throw new ApiError(
          'unauthorized',
          'Expected this account’s signature of the body.',
          signature.header,
        );
      }
      const chat = parseChatId(bytes);
      if (chat !== undefined) deps.webhookQueue?.enqueue(account, chat);
      // Acquire's older docs call again after anything but 200.
      // https://developer.acquire.io/master/webhook-api/webhooks-basic/webhook-format
      return c.body(null, 200);
    },
  });
};
