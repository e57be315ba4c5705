import { hidesAnything, maskAnswer } from '../auth/mask-answer';
import type { StoredWebhook } from '../store/webhooks/webhooks';

/** Returns what is sent of an event to a receiver: without what that may not see. */
export const maskPayload = (
  payload: string,
  webhook: Pick<StoredWebhook, 'see_addresses' | 'see_contacts'>,
): string => {
  const mask = {
    seeAddresses: webhook.see_addresses === 1,
    seeContacts: webhook.see_contacts === 1,
    // None are in it.
    seeMessages: true,
  };
  return hidesAnything(mask)
    ? JSON.stringify(maskAnswer(JSON.parse(payload), mask))
    : payload;
};
