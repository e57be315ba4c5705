import type { Generated } from 'kysely';
import type {
  DeliveryFailure,
  DeliveryState,
  DisabledWhy,
} from '../../../protocol/webhooks';

/** A receiver of events. */
export interface WebhookTable {
  id: Generated<number>;
  url: string;
  description: string;
  secret_sealed: string;
  /** The one before, with which events are signed, too, for a while. */
  old_secret_sealed: string | null;
  old_secret_until: number | null;
  /** Types of events with spaces between; null: all. */
  events: string | null;
  /** 1: of all sites; 0: of those in `webhook_sites` only. */
  all_sites: number;
  see_addresses: number;
  see_contacts: number;
  created_at: number;
  /** Null: the command line. */
  created_by: number | null;
  created_by_name: string;
  /** Since when nothing got through; null: the last one did. */
  failing_since: number | null;
  /** Null: events are sent to it. */
  disabled_at: number | null;
  disabled_why: DisabledWhy | null;
}

/** A site of which a receiver is told. */
export interface WebhookSiteRow {
  webhook: number;
  /** From 0, in the order they were given. */
  position: number;
  site: string;
}

/** Something that receivers are to be told. */
export interface WebhookEventTable {
  id: Generated<number>;
  /** The header `webhook-id`, the same in every attempt. */
  message: string;
  type: string;
  /** What it is about: `ban 17`, `session K7F2-9QXM`, `job 3`, `webhook 1`. */
  subject: string;
  /** JSON, before anything is masked. */
  payload: string;
  at: number;
}

/** What became of an event at one receiver. */
export interface WebhookDeliveryTable {
  id: Generated<number>;
  webhook: number;
  event: number;
  state: DeliveryState;
  attempts: number;
  /** When it is tried next, or again if its holder says no more; null: not. */
  due_at: number | null;
  /** The process that tries it now. */
  holder: string | null;
  attempted_at: number | null;
  /** The last answer’s HTTP status. */
  status: number | null;
  failure: DeliveryFailure | null;
  /** Milliseconds that the last attempt took. */
  duration: number | null;
}

/** That a receiver may have read of a ban or chat. */
export interface WebhookReceiptRow {
  /** The receiver’s URL without its path. */
  receiver: string;
  /** As in `webhook_events`. */
  subject: string;
  at: number;
}
