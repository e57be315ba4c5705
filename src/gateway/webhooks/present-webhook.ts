import type {
  Delivery,
  DeliveryWithBody,
  Webhook,
} from '../../protocol/webhooks';
import { isoTime } from '../lib/iso-time';
import type { StoredDelivery } from '../store/webhooks/deliveries';
import type { StoredWebhook } from '../store/webhooks/webhooks';
import { maskPayload } from './mask-payload';

const isoOrNull = (at: number | null) => (at === null ? null : isoTime(at));

/** Returns a receiver as the API shows it, without its secret. */
export const presentWebhook = (row: StoredWebhook, now: number): Webhook => ({
  id: row.id,
  url: row.url,
  description: row.description,
  events: row.events,
  sites: row.sites,
  seeAddresses: row.see_addresses === 1,
  seeContacts: row.see_contacts === 1,
  enabled: row.disabled_at === null,
  disabledAt: isoOrNull(row.disabled_at),
  disabledWhy: row.disabled_why,
  failingSince: isoOrNull(row.failing_since),
  oldSecretUntil: isoOrNull(
    (row.old_secret_until ?? 0) > now ? row.old_secret_until : null,
  ),
  createdAt: isoTime(row.created_at),
  createdBy: { id: row.created_by, name: row.created_by_name },
});

/** Returns what became of an event at a receiver, as the API shows it. */
export const presentDelivery = (row: StoredDelivery): Delivery => ({
  id: row.id,
  messageId: row.message,
  type: row.type,
  state: row.state,
  attempts: row.attempts,
  status: row.status,
  failure: row.failure,
  durationMs: row.duration,
  createdAt: isoTime(row.at),
  attemptedAt: isoOrNull(row.attempted_at),
  nextAttemptAt: isoOrNull(row.due_at),
});

/** Returns the same with what the receiver is sent. */
export const presentDeliveryWithBody = (
  row: StoredDelivery & { payload: string },
  webhook: StoredWebhook,
): DeliveryWithBody => ({
  ...presentDelivery(row),
  body: JSON.parse(
    maskPayload(row.payload, webhook),
  ) as DeliveryWithBody['body'],
});
