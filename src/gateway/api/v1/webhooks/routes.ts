import { acquireWebhookRoute } from './acquire';

/** What vendors call. */
export const webhookRoutes = [acquireWebhookRoute];
