import { Gauge, type Registry } from 'prom-client';
import { JOB_STATES } from '../../protocol/jobs';
import { LIST_STATES } from '../../protocol/lists';
import { VENDOR_IDS } from '../../protocol/vendors';
import type { State } from './read-state';

/** What stands in the metrics of a moment. */
export interface Gauges {
  /** @param counts streams by kind */
  showStreams(counts: Readonly<Record<string, number>>): void;
  /** @param state undefined where the database did not answer */
  showState(state: State | undefined, now: number): void;
}

/** Returns the seconds since the earliest of some times; 0 without one. */
const longestSince = (times: readonly number[], now: number): number =>
  Math.max(0, ...times.map((time) => (now - time) / 1000));

/** Adds to a registry what is read when it is asked for. */
export const createGauges = (registry: Registry): Gauges => {
  const add = <Label extends string>(
    name: string,
    help: string,
    ...labelNames: Label[]
  ) => new Gauge({ name, help, labelNames, registers: [registry] });

  const streams = add('doorlist_streams', 'Open streams, by kind.', 'kind');
  const isUp = add(
    'doorlist_database_up',
    'Whether the database answered within two seconds: 1, else 0.',
  );
  const bans = add(
    'doorlist_active_bans',
    'Bans that have not ended. Beyond 100,000 they are not counted.',
  );
  const jobs = add('doorlist_jobs', 'Jobs that are kept, by state.', 'state');
  const lists = add('doorlist_lists', 'Shared lists, by state.', 'state');
  const listAge = add(
    'doorlist_list_age_seconds',
    'Seconds since the shared list that is longest behind was last up to date.',
  );
  const accounts = add(
    'doorlist_vendor_accounts',
    'Accounts at a vendor that serve sites, by state.',
    'vendor',
    'state',
  );
  const lag = add(
    'doorlist_vendor_lag_seconds',
    'Seconds since the ban or lift that waits longest for a vendor was due.',
    'vendor',
  );
  const readAge = add(
    'doorlist_vendor_list_age_seconds',
    'Seconds since a vendor’s whole list was last read, of the account that is longest behind.',
    'vendor',
  );

  const showVendors = (all: State['accounts'], now: number) => {
    for (const vendor of VENDOR_IDS) {
      const some = all.filter((one) => one.vendor === vendor);
      if (!some.length) continue;
      for (const state of ['working', 'failing', 'held'] as const) {
        const those = some.filter((one) => one.state === state);
        accounts.set({ vendor, state }, those.length);
      }
      // Nothing is asked of one that is held, so it is not behind.
      const asked = some.filter(({ state }) => state !== 'held');
      const due = asked.flatMap(({ dueAt }) => dueAt ?? []);
      lag.set({ vendor }, longestSince(due, now));
      const read = asked.map(({ readAt }) => readAt);
      readAge.set({ vendor }, longestSince(read, now));
    }
  };

  return {
    showStreams(counts) {
      for (const [kind, count] of Object.entries(counts)) {
        streams.set({ kind }, count);
      }
    },
    showState(state, now) {
      isUp.set(state ? 1 : 0);
      // What is not known any more is left out, not shown as it was.
      for (const gauge of [jobs, lists, accounts, lag, readAge]) gauge.reset();
      for (const gauge of [bans, listAge]) gauge.remove();
      if (!state) return;
      bans.set(state.bans);
      for (const name of JOB_STATES) {
        const count = state.jobs.find((one) => one.state === name)?.count;
        jobs.set({ state: name }, count ?? 0);
      }
      for (const name of LIST_STATES) {
        const some = state.lists.filter((one) => one.state === name);
        lists.set({ state: name }, some.length);
      }
      const current = state.lists.map(({ currentAt }) => currentAt);
      listAge.set(longestSince(current, now));
      showVendors(state.accounts, now);
    },
  };
};
