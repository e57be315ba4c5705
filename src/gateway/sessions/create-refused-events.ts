import type { Answer } from '../../protocol/answer';
import type { RequestAddress } from '../http/client-address';
import { addressOwners } from '../http/limited-owners';
import { createWindowCounter } from '../http/window-counter';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import { listEnabledWebhooks } from '../store/webhooks/webhooks';
import { recordEvents } from '../webhooks/outbox/record-events';

/** A chat that did not start. */
interface RefusedChat {
  site: string;
  widget: string;
  /** Of a browser that has a token. */
  visitor: string | undefined;
  from: RequestAddress;
  answer: Answer;
  /** Those that refuse it; none: the site takes no such chats now. */
  bans: readonly number[];
}

/** Tells the receivers of webhooks of chats that were refused. */
export interface RefusedEvents {
  /** Writes an event, unless there were enough of late. */
  record(chat: RefusedChat): Promise<void>;
}

const HOUR = 60 * 60 * 1000;
const TYPE = 'session.refused';
/** Events of one site in an hour. */
const MOST_OF_SITE = 200;

/**
 * Creates what writes events of refused chats: one an hour of each browser, or
 * address where a browser has no token, and 200 an hour of a site, so that who
 * tries on and on fills no outbox. `GET /v1/stats` counts them all.
 */
export const createRefusedEvents = ({
  db,
  now,
}: {
  db: Db;
  now: () => number;
}): RefusedEvents => {
  const ofBrowsers = createWindowCounter({ most: 1, milliseconds: HOUR, now });
  const ofSites = createWindowCounter({
    ...{ most: MOST_OF_SITE, milliseconds: HOUR, now },
  });
  const isEnough = ({ site, visitor, from }: RefusedChat): boolean => {
    const [{ key } = { key: '' }] = addressOwners(from);
    if (ofBrowsers.count(`${site} ${visitor ?? key}`) > 0) return true;
    return ofSites.count(site) > 0;
  };

  return {
    async record(chat) {
      const isWanted = (await listEnabledWebhooks(db)).some(
        ({ events }) => events === null || events.includes(TYPE),
      );
      if (!isWanted || isEnough(chat)) return;
      const { site, widget, visitor = null, answer, bans } = chat;
      const { reference = null, until = null, effect = 'refuse' } = answer;
      const event = {
        subject: `site ${site}`,
        data: { site, widget, visitor, bans, effect, reference, until },
        concerns: (sites: readonly string[] | null) => appliesTo([site], sites),
      };
      await db
        .transaction()
        .execute((trx) =>
          recordEvents(trx, TYPE, () => Promise.resolve([event]), now()),
        );
    },
  };
};
