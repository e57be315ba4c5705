import { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { ApiError } from '../../../lib/errors/api-error';
import { parseWebhookCaseId } from '../../../vendors/clients/acquire/webhook-payload';
import { findWebhookAccount } from '../../../vendors/accounts/webhook-account';

/** What vendors call. */
export const vendorsRoutes = (deps: GatewayDeps) =>
  new Hono<GatewayEnv>().post('/acquire/:account/webhook', async (c) => {
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
    const chat = parseWebhookCaseId(bytes);
    if (chat !== undefined) deps.webhookQueue?.enqueue(account, chat);
    // Acquire's older docs call again after anything but 200.
    // https://developer.acquire.io/master/webhook-api/webhooks-basic/webhook-format
    return c.body(null, 200);
  });
