import type {
  TEST_EVENT,
  WebhookEvent,
} from '../../../protocol/webhook-events';
import { isoTime } from '../../lib/iso-time';
import { randomToken } from '../../lib/secrets';
import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import {
  insertDeliveries,
  insertEvents,
} from '../../store/webhooks/deliveries';
import { listEnabledWebhooks } from '../../store/webhooks/webhooks';

/** Something that happened, for whoever wants to be told. */
export interface NewEvent {
  /** What it is about: `ban 17`, `session K7F2-9QXM`, `job 3`. */
  subject: string;
  /** As our own API shows it, before anything is masked. */
  data: object;
  /** Returns whether it concerns any of some sites; null: of all there are. */
  concerns: (sites: readonly string[] | null) => boolean;
}

/** Returns the row of an event, whose id is another each time. */
export const eventRow = (
  type: WebhookEvent | typeof TEST_EVENT,
  { subject, data }: Pick<NewEvent, 'subject' | 'data'>,
  at: number,
) => ({
  message: `msg_${randomToken()}`,
  ...{ type, subject, at },
  payload: JSON.stringify({ type, timestamp: isoTime(at), data }),
});

/**
 * Writes events for the receivers that want them, in the transaction of what
 * happened: none is lost, and none is told of what was not done. Without such a
 * receiver nothing more is looked up, and nothing is written.
 *
 * @param findEvents asked only if somebody wants events of this type
 */
export const recordEvents = async (
  trx: Db,
  type: WebhookEvent,
  findEvents: () => Promise<readonly NewEvent[]>,
  at: number,
): Promise<void> => {
  const listening = (await listEnabledWebhooks(trx)).filter(
    ({ events }) => events === null || events.includes(type),
  );
  if (!listening.length) return;
  const wanted = (await findEvents()).flatMap((event) => {
    const told = listening.filter(({ sites }) => event.concerns(sites));
    return told.length ? { event, told } : [];
  });
  if (!wanted.length) return;
  const ids = await insertEvents(
    trx,
    wanted.map(({ event }) => eventRow(type, event, at)),
  );
  await insertDeliveries(
    trx,
    wanted.flatMap(({ told }, index) =>
      told.flatMap(({ id: webhook }) => {
        const event = ids[index];
        return event === undefined ? [] : { webhook, event };
      }),
    ),
    at,
  );
  await insertChange(trx, { kind: 'webhook', subject: type, at });
};
