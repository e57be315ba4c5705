import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask';
import type { Nginx } from './proxies';

/** One request of the load, and what became of it. */
interface Sample {
  /** By `performance.now()`. */
  began: number;
  ended: number;
  /** 0 where there was no answer. */
  status: number;
}

/** What was answered to one kind of request. */
export interface Load {
  samples: Sample[];
  stop(): Promise<void>;
}

/** Milliseconds between two requests of one of those who ask. */
const PAUSE = 20;

/** Has several ask again and again until it is stopped. */
const startLoad = (
  many: number,
  once: (index: number) => Promise<number>,
): Load => {
  const samples: Sample[] = [];
  let stopped = false;
  let count = 0;
  const loop = async () => {
    while (!stopped) {
      const began = performance.now();
      const status = await once((count += 1)).catch(() => 0);
      samples.push({ began, ended: performance.now(), status });
      await wait(PAUSE);
    }
  };
  const loops = Array.from({ length: many }, loop);
  return {
    samples,
    stop: async () => {
      stopped = true;
      await Promise.all(loops);
    },
  };
};

/** Visits of a site, from browsers that nobody knows. */
export const startVisits = (nginx: Nginx): Load =>
  startLoad(8, async () => {
    const path = '/v1/sites/default/visits';
    const { status } = await ask(nginx, path, { method: 'POST', json: {} });
    return status;
  });

/** Reading of the list, as browsers do that were here before. */
export const startListReads = (nginx: Nginx): Load =>
  startLoad(4, async () => {
    const { status } = await ask(nginx, '/v1/sites/default/list');
    return status;
  });

/** Bans of one address each; `acknowledged` has the ids that were answered. */
export const startBans = (nginx: Nginx, token: string) => {
  const acknowledged: number[] = [];
  const load = startLoad(3, async (index) => {
    const value = `100.70.${index >> 8}.${index & 255}`;
    const { status, body } = await ask(nginx, '/v1/bans', {
      ...{ method: 'POST', token },
      json: { keys: [{ kind: 'ip', value }], reason: 'Spam' },
    });
    if (status === 201) {
      acknowledged.push((JSON.parse(body) as { id: number }).id);
    }
    return status;
  });
  return { ...load, acknowledged };
};

const inSeconds = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * Returns how many requests since a moment were not answered as they should be,
 * and from when to when.
 */
export const describeFailures = ({ samples }: Load, since: number): string => {
  const asked = samples.filter(({ ended }) => ended >= since);
  const failed = asked.filter(({ status }) => status < 200 || status >= 300);
  if (!failed.length) return `all ${asked.length} answered`;
  const first = Math.min(...failed.map(({ began }) => Math.max(began, since)));
  const last = Math.max(...failed.map(({ ended }) => ended));
  const statuses = [...new Set(failed.map(({ status }) => status))]
    .map((status) => {
      const count = failed.filter((one) => one.status === status).length;
      return `${count} × ${status || 'no answer'}`;
    })
    .join(', ');
  return `${failed.length} of ${asked.length} failed (${statuses}), from ${inSeconds(first - since)} to ${inSeconds(last - since)}`;
};

/** Returns when the first request since a moment was answered well, as a time. */
export const describeFirst = (
  { samples }: Load,
  since: number,
  origin: number,
): string => {
  const answered = samples
    .filter(
      ({ began, status }) => began >= since && status >= 200 && status < 300,
    )
    .map(({ ended }) => ended);
  return answered.length ? inSeconds(Math.min(...answered) - origin) : 'never';
};
