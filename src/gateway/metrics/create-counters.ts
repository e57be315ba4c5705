import { Counter, Histogram, type Registry } from 'prom-client';
import { timeQueries } from '../store/time-queries';
import type { Metrics } from './metrics';

/** Made once: a visit makes no object to be counted. */
const VISITS = {
  none: { verdict: 'admitted', cause: 'none' },
  watch: { verdict: 'admitted', cause: 'watch' },
  ban: { verdict: 'refused', cause: 'ban' },
  shield: { verdict: 'refused', cause: 'shield' },
  signIn: { verdict: 'refused', cause: 'sign-in' },
} as const;

const STARTED = { verdict: 'admitted' } as const;
const REFUSED = { verdict: 'refused' } as const;
const LIMITED = 'limited ';

/** Seconds, from a query of SQLite’s memory to the patience of whoever waits. */
const BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10];

/** Adds to a registry what is counted as it happens. */
export const createCounters = (
  registry: Registry,
): Pick<
  Metrics,
  'countVisit' | 'countEvent' | 'countRequest' | 'timeQueries'
> => {
  const registers = [registry];
  const visits = new Counter({
    name: 'doorlist_visits_total',
    help: 'Visits that were answered, by verdict and why.',
    labelNames: ['verdict', 'cause'] as const,
    registers,
  });
  const chats = new Counter({
    name: 'doorlist_chats_total',
    help: 'Chats that visitors wanted to start, by verdict.',
    labelNames: ['verdict'] as const,
    registers,
  });
  const pages = new Counter({
    name: 'doorlist_refused_pages_total',
    help: 'Refusals that pages told of, each visitor once an hour.',
    registers,
  });
  const limited = new Counter({
    name: 'doorlist_limited_total',
    help: 'What a limit of a site stopped, by limit.',
    labelNames: ['limit'] as const,
    registers,
  });
  const requests = new Counter({
    name: 'doorlist_http_requests_total',
    help: 'HTTP requests that were answered, by group of routes and class of status.',
    labelNames: ['group', 'status'] as const,
    registers,
  });
  const queries = new Histogram({
    name: 'doorlist_database_query_seconds',
    help: 'Seconds that queries took, waiting for a connection included.',
    buckets: BUCKETS,
    registers,
  });
  // From zero on, so that the first one is an increase.
  for (const labels of Object.values(VISITS)) visits.inc(labels, 0);
  for (const labels of [STARTED, REFUSED]) chats.inc(labels, 0);

  return {
    countVisit: (cause) => visits.inc(VISITS[cause]),
    countEvent(what) {
      if (what === 'chats') chats.inc(STARTED);
      else if (what === 'refusedChats') chats.inc(REFUSED);
      else if (what === 'refusals') pages.inc();
      else if (what.startsWith(LIMITED)) {
        limited.inc({ limit: what.slice(LIMITED.length) });
      }
    },
    countRequest: (group, status) =>
      requests.inc({ group, status: `${Math.floor(status / 100)}xx` }),
    timeQueries: (db) => timeQueries(db, (seconds) => queries.observe(seconds)),
  };
};
