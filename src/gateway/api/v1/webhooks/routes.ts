import { addWebhookRoute } from './add';
import { changeWebhookRoute } from './change';
import { getDeliveryRoute } from './get-delivery';
import { getWebhookRoute } from './get';
import { listDeliveriesRoute } from './list-deliveries';
import { listWebhooksRoute } from './list';
import { redeliverRoute } from './redeliver';
import { removeWebhookRoute } from './remove';
import { rotateWebhookSecretRoute } from './rotate-secret';
import { testWebhookRoute } from './test';

/** Receivers that are told of what happens, and what they were sent. */
export const webhooksRoutes = [
  listWebhooksRoute,
  addWebhookRoute,
  getWebhookRoute,
  changeWebhookRoute,
  removeWebhookRoute,
  rotateWebhookSecretRoute,
  testWebhookRoute,
  listDeliveriesRoute,
  getDeliveryRoute,
  redeliverRoute,
];
