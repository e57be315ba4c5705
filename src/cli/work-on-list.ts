import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { updateOwnList } from '../gateway/blocklists/start-list-updates';
import type { ListDeps } from '../gateway/blocklists/update-context';
import { createGeo } from '../gateway/geo/create-geo';
import { readGeoFiles } from '../gateway/geo/read-geo-files';
import { readProxyTrust } from '../gateway/http/read-proxy-trust';
import type { Installation } from '../gateway/installation/installation';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { listDueBlocklists } from '../gateway/store/blocklists/blocklists';
import type { Context } from './context';
import type { CommonOptions } from './options';

/** Options of commands that read a list. */
export interface WorkOptions extends CommonOptions {
  neverBan: string[];
  geo?: string[];
}

/** Milliseconds between two looks at a list that a gateway works on. */
const EVERY = 200;

/** Runs something with what lists are read with in this process. */
export const withListDeps = async <Result>(
  { env, signals }: Context,
  { db, secrets }: Installation,
  { neverBan, geo: files = readGeoFiles(env) }: WorkOptions,
  run: (deps: ListDeps, signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) signals.once(name, stop);
  const geo = await createGeo(files, { log: pino({ level: 'silent' }) });
  try {
    const deps = {
      ...{ db, secrets, geo, now: Date.now },
      neverBan: await loadNeverBan(db, readNeverBan(neverBan)),
      trust: readProxyTrust(env),
    };
    return await run(deps, stopping.signal);
  } finally {
    geo.stop();
    for (const name of ['SIGINT', 'SIGTERM'] as const) signals.off(name, stop);
  }
};

/**
 * Does what is due of a list in this process, or waits for the gateway that does.
 *
 * @param holder of the lease that this process has on it already
 * @throws ConfigError if the command was stopped
 */
export const workOnList = (
  context: Context,
  installation: Installation,
  id: number,
  options: WorkOptions,
  holder?: string,
): Promise<void> =>
  withListDeps(context, installation, options, async (deps, signal) => {
    const run = { signal, onProgress: () => {} };
    for (;;) {
      const all = await listDueBlocklists(deps.db, Date.now());
      const due = all.find((one) => one.id === id);
      if (!due) return;
      if (!(await updateOwnList(deps, due, run, holder))) await pause(EVERY);
      if (!signal.aborted) continue;
      throw new ConfigError('Stopped half-way. A running gateway goes on.');
    }
  });
