import type { VendorWebhook } from '../vendor-webhook';
import { parseWebhookCaseId } from './webhook-payload';
import { isSignedByAcquire } from './webhook-signature';

/** How Acquire calls the gateway about a case. */
export const acquireWebhook: VendorWebhook = {
  signature: {
    header: 'x-acquire-signature',
    description: 'HMAC-SHA-256 of the body, in lower-case hex.',
  },
  chatId: 'the number of the case',
  example: { caseId: 6 },
  isSigned: isSignedByAcquire,
  parseChatId: parseWebhookCaseId,
};
