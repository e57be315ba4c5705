import { Client } from 'pg';
import type { WriteClock } from '../write-stamp';
import type { Servers } from './read-servers';
import { SILENCE } from './server-pool';

/** What every commit notifies (`open-postgres.ts`). */
export const CHANNEL = 'doorlist';
const COME_BACK = 1_000;

/** Calls back soon after anything was committed; returns how to end that. */
export type Listen = (heard: () => void) => () => Promise<void>;

/**
 * Listens for commits on a connection of its own, and makes another when that is
 * lost, to the next server if there are several: a replica can't be listened to.
 * Commits in between are not repeated: whoever must not miss one polls too.
 *
 * @param clock is told of each commit before anybody else
 */
export const listenPostgres =
  ({ urls }: Servers, clock: Pick<WriteClock, 'tick' | 'setTold'>): Listen =>
  (heard) => {
    let attempt = 0;
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    let current: Client | undefined;

    const connect = () => {
      const client = new Client({
        connectionString: urls[attempt % urls.length],
        fallback_application_name: 'doorlist listener',
        connectionTimeoutMillis: 5 * COME_BACK,
        keepAlive: true,
        keepAliveInitialDelayMillis: SILENCE,
      });
      current = client;
      const lose = () => {
        if (current !== client) return;
        current = undefined;
        attempt += 1;
        clock.setTold(false);
        client.end().catch(() => {});
        if (!stopped) timer = setTimeout(connect, COME_BACK).unref();
      };
      client.on('error', lose);
      client.on('end', lose);
      client.on('notification', () => {
        clock.tick();
        heard();
      });
      client
        .connect()
        .then(() => client.query(`listen ${CHANNEL}`))
        .then(() => {
          if (current === client) clock.setTold(true);
          heard();
        })
        .catch(lose);
    };
    connect();

    return async () => {
      stopped = true;
      clock.setTold(false);
      clearTimeout(timer);
      await current?.end().catch(() => {});
    };
  };
