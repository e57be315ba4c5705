import type { Logger } from 'pino';
import { addDayCounts } from '../store/day-counts';
import type { Db } from '../store/db';
import type { Counted, DayCountRow } from '../store/schema/schema';
import { flushOften } from './flush-often';

const DAY = 24 * 60 * 60 * 1000;

/** Counts what happens on each site and day: in memory, written now and then. */
export interface DayCounter {
  add(site: string, what: Counted): void;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Creates a counter that no visit waits for. */
export const createDayCounter = ({
  db,
  log,
  now,
  tell = () => {},
}: {
  db: Db;
  log: Logger;
  now: () => number;
  /** Gets what is counted as it happens. */
  tell?: ((what: Counted) => void) | undefined;
}): DayCounter => {
  let counted = new Map<string, DayCountRow>();

  const add = (row: DayCountRow) => {
    const key = `${row.site} ${row.day} ${row.what}`;
    const known = counted.get(key);
    if (known) known.count += row.count;
    else counted.set(key, row);
  };
  const flush = async () => {
    const rows = [...counted.values()];
    counted = new Map();
    if (!rows.length) return;
    try {
      await db.transaction().execute((trx) => addDayCounts(trx, rows));
    } catch (error) {
      // Counted again with what comes next.
      rows.forEach(add);
      throw error;
    }
  };
  return {
    add(site, what) {
      tell(what);
      add({ site, what, day: Math.floor(now() / DAY) * DAY, count: 1 });
    },
    flush,
    stop: flushOften(flush, log, 'counts of the day were'),
  };
};
