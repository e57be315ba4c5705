import { Client } from 'pg';

/** What every commit notifies (`open-postgres.ts`). */
export const CHANNEL = 'doorlist';
const COME_BACK = 1_000;

/** Calls back soon after anything was committed; answers how to end that. */
export type Listen = (heard: () => void) => () => Promise<void>;

/**
 * Hears of commits on a connection of its own, and makes another when that is
 * lost. What happens meanwhile is not told again: whoever needs to know
 * everything looks from time to time too.
 */
export const listenPostgres =
  (url: string): Listen =>
  (heard) => {
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    let current: Client | undefined;

    const connect = () => {
      const client = new Client({
        connectionString: url,
        fallback_application_name: 'doorlist listener',
        connectionTimeoutMillis: 5 * COME_BACK,
        keepAlive: true,
      });
      current = client;
      const lose = () => {
        if (current !== client) return;
        current = undefined;
        client.end().catch(() => {});
        if (!stopped) timer = setTimeout(connect, COME_BACK).unref();
      };
      client.on('error', lose);
      client.on('end', lose);
      client.on('notification', heard);
      client
        .connect()
        .then(() => client.query(`listen ${CHANNEL}`))
        .then(heard)
        .catch(lose);
    };
    connect();

    return async () => {
      stopped = true;
      clearTimeout(timer);
      await current?.end().catch(() => {});
    };
  };
