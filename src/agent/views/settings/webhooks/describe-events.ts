import {
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from '../../../../protocol/webhook-events';
import { joinWords } from '../../../logic/join-words';
import { t } from '../../../texts/texts';

const isEvent = (type: string): type is WebhookEvent =>
  (WEBHOOK_EVENTS as readonly string[]).includes(type);

/** Returns in words what a receiver is told of; null: of everything. */
export const describeEvents = (events: readonly string[] | null): string =>
  events === null
    ? t().webhooks.everything
    : joinWords(
        events.map((one) =>
          isEvent(one) ? t().webhooks.eventNames[one] : one,
        ),
      );
