import type { Logger } from 'pino';
import type { Db } from '../store/db';
import type { SiteSightingRow } from '../store/schema/schema';
import { upsertSightings } from '../store/site-sightings';
import { flushOften } from './flush-often';

/** Origins of one site and outcome that are told apart; more are not kept. */
const MOST_ORIGINS = 20;
/** Of all sites together, until they are written. */
const MOST = 1000;
const LONGEST_ORIGIN = 200;

/** Counts from where sites are asked for: in memory, written now and then. */
export interface Sightings {
  add(seen: Pick<SiteSightingRow, 'site' | 'outcome' | 'origin'>): void;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Creates a counter that no stranger can make grow, and that no visit waits for. */
export const createSightings = ({
  db,
  log,
  now,
}: {
  db: Db;
  log: Logger;
  now: () => number;
}): Sightings => {
  let seen = new Map<string, SiteSightingRow>();
  let origins = new Map<string, number>();

  const flush = async () => {
    const rows = [...seen.values()];
    seen = new Map();
    origins = new Map();
    if (!rows.length) return;
    await db
      .transaction()
      .execute((trx) => upsertSightings(trx, rows, MOST_ORIGINS));
  };
  return {
    add({ site, outcome, origin }) {
      const group = `${site} ${outcome}`;
      const key = `${group} ${origin}`;
      const known = seen.get(key);
      if (known) {
        known.count += 1;
        known.last_at = now();
        return;
      }
      const others = origins.get(group) ?? 0;
      const isFull = others >= MOST_ORIGINS || seen.size >= MOST;
      if (isFull || origin.length > LONGEST_ORIGIN) return;
      origins.set(group, others + 1);
      seen.set(key, { site, outcome, origin, count: 1, last_at: now() });
    },
    flush,
    stop: flushOften(flush, log, 'what pages asked for was'),
  };
};
