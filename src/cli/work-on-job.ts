import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { createGeo } from '../gateway/geo/create-geo';
import { readGeoFiles } from '../gateway/geo/read-geo-files';
import { readProxyTrust } from '../gateway/http/read-proxy-trust';
import type { Installation } from '../gateway/installation/installation';
import { cancelJob } from '../gateway/jobs/change-job';
import { presentJob } from '../gateway/jobs/present-job';
import { runOwnJob } from '../gateway/jobs/run-own-job';
import type { NeverBan } from '../gateway/keys/never-ban';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Db } from '../gateway/store/db';
import { findJob, type JobRow } from '../gateway/store/jobs/jobs';
import type { Job } from '../protocol/jobs';
import type { Context } from './context';
import { createProgressBar } from './progress-bar';

/** Milliseconds between two looks at a job that a gateway works on. */
const EVERY = 200;

const requireJob = async (db: Db, id: number): Promise<JobRow> => {
  const job = await findJob(db, id);
  if (!job) throw new ConfigError(`Job ${id} is gone.`);
  return job;
};

/**
 * Works on a job in this process, or waits for the gateway that does, and shows
 * how far it is. A command that is stopped cancels it.
 *
 * @returns the job, as it ended
 */
export const workOnJob = async (
  { env, stderr, signals }: Context,
  { db, secrets }: Installation,
  id: number,
  {
    title,
    holder,
    neverBan,
    geo: files = readGeoFiles(env),
  }: {
    title: string;
    holder: string;
    neverBan: NeverBan;
    geo: readonly string[] | undefined;
  },
): Promise<Job> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => stopping.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) signals.once(name, stop);
  const { show: onProgress, end } = createProgressBar(stderr, title);
  const geo = await createGeo(files, { log: pino({ level: 'silent' }) });
  try {
    const deps = { db, secrets, neverBan, geo, trust: readProxyTrust(env) };
    await runOwnJob(deps, id, { holder, signal, onProgress });
    for (;;) {
      const { state, done, total } = await requireJob(db, id);
      if (state !== 'running' || signal.aborted) break;
      onProgress(done, total ?? undefined);
      await pause(EVERY);
    }
    if (signal.aborted) {
      await cancelJob(db, id, { by: COMMAND_LINE_CALLER, at: Date.now() });
    }
  } finally {
    end();
    geo.stop();
  }
  return presentJob(db, await requireJob(db, id));
};
