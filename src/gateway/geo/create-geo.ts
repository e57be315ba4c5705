import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import {
  openGeoDatabase,
  type GeoDatabase,
  type PlaceKind,
} from './open-database';
import type { Place } from './place';

/** The operator's databases of addresses, as they are now. */
export interface Geo {
  /** Returns whether any database has countries, or providers. */
  has(kind: PlaceKind): boolean;
  /** Returns where an address is; empty where no database says. */
  find(address: string): Place;
  stop(): void;
}

/** Without databases: nothing is known of any address. */
export const NO_GEO: Geo = {
  has: () => false,
  find: () => ({}),
  stop: () => {},
};

interface Options {
  log: Logger;
  /** Milliseconds between two looks at the files. @default 10 s */
  interval?: number;
}

const INTERVAL = 10_000;

/** Returns a text that differs once a file was changed; empty without a file. */
const fingerprint = (file: string): Promise<string> =>
  stat(file).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => '',
  );

/**
 * Opens databases, and looks at their files again and again: by that it sees a
 * changed file on every file system, whichever way it was replaced. A file that
 * is gone or broken changes nothing; the one before goes on.
 *
 * @throws ConfigError for a file that is no database, at the start alone
 */
export const createGeo = async (
  files: readonly string[],
  { log, interval = INTERVAL }: Options,
): Promise<Geo> => {
  if (!files.length) return NO_GEO;
  const open = async (file: string) => ({
    seen: await fingerprint(file),
    database: await openGeoDatabase(file),
  });
  const opened = await Promise.all(files.map(open));
  let stopped = false;

  const renew = async (one: (typeof opened)[number]) => {
    const { file } = one.database;
    const seen = await fingerprint(file);
    if (seen === one.seen || seen === '') return;
    one.seen = seen;
    try {
      one.database = await openGeoDatabase(file);
      const { type, builtAt } = one.database;
      log.info({ file, type, builtAt }, 'address database read anew');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error({ file, why }, 'address database not read, the old one stays');
    }
  };
  const look = async (): Promise<void> => {
    for (const one of opened) await renew(one);
    if (!stopped) timer = setTimeout(() => void look(), interval).unref();
  };
  let timer = setTimeout(() => void look(), interval).unref();

  const databases = (): GeoDatabase[] => opened.map(({ database }) => database);
  return {
    has: (kind) => databases().some(({ kinds }) => kinds.includes(kind)),
    // The file that was named first wins.
    find: (address) =>
      databases().reduceRight<Place>(
        (place, { find }) => ({ ...place, ...find(address) }),
        {},
      ),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
