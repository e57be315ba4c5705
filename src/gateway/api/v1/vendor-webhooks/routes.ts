import { VENDOR_IDS } from '../../../../protocol/vendors';
import { VENDOR_DEFINITIONS } from '../../../vendors/clients/vendor-definitions';
import { createWebhookRoute } from './vendor-webhook';

/** What vendors call. */
export const vendorWebhookRoutes = VENDOR_IDS.flatMap((vendor) => {
  const { webhook } = VENDOR_DEFINITIONS[vendor];
  return webhook ? [createWebhookRoute(vendor, webhook)] : [];
});
