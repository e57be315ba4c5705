import { setTimeout } from 'node:timers/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Db } from '../store/db';
import { createCounters } from './create-counters';
import { createGauges } from './create-gauges';
import type { Metrics } from './metrics';
import { readState, type State } from './read-state';

/** Milliseconds that the database has for its answer. */
const PATIENCE = 2_000;

/**
 * Creates the metrics of one gateway, in a registry of its own.
 *
 * @param countStreams returns how many streams are open, by kind
 */
export const createMetrics = ({
  token,
  db,
  now,
  countStreams,
}: {
  token: string;
  db: Db;
  now: () => number;
  countStreams: () => Readonly<Record<string, number>>;
}): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = createCounters(registry);
  const gauges = createGauges(registry);

  // However many ask at once, the database is asked once.
  let asking: Promise<State | undefined> | undefined;
  const findState = (): Promise<State | undefined> => {
    // A failure is shown as `doorlist_database_up 0`, beside all other metrics.
    asking ??= readState(db)
      .catch(() => undefined)
      .finally(() => {
        asking = undefined;
      });
    return Promise.race([
      asking,
      setTimeout(PATIENCE, undefined, { ref: false }),
    ]);
  };

  return {
    ...counters,
    token,
    contentType: registry.contentType,
    async render() {
      const state = await findState();
      gauges.showState(state, now());
      gauges.showStreams(countStreams());
      return registry.metrics();
    },
  };
};
