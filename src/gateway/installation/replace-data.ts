import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../lib/errors/config-error';
import { closeDatabase } from '../store/sqlite/copy-database';
import { syncToDisk } from './write-private-file';

const DATABASE = 'doorlist.db';
/** What SQLite keeps beside a database; of another one it would damage it. */
const COMPANIONS = ['-wal', '-shm', '-journal'].map((end) => DATABASE + end);

/** @throws ConfigError if a gateway or command has the database open */
const requireUnused = (folder: string): void => {
  let isUnused: boolean;
  try {
    isUnused = closeDatabase(join(folder, DATABASE));
  } catch {
    // It is damaged, which may be why a backup is restored.
    return;
  }
  if (isUnused) return;
  throw new ConfigError(
    `A gateway or command uses ${folder}. Stop it, and try again.`,
  );
};

/**
 * Puts the database and secret of one folder in the place of another's. A
 * process that is killed meanwhile leaves a database without a secret, old or
 * new and whole, which no gateway starts with.
 *
 * @returns the folder that the former data was moved to; null if there was none
 * @throws ConfigError if a gateway runs on the folder
 */
export const replaceData = (
  folder: string,
  draft: string,
  now: number,
): string | null => {
  const has = (name: string) => existsSync(join(folder, name));
  const hadDatabase = has(DATABASE);
  if (hadDatabase) requireUnused(folder);
  const read = (place: string) =>
    readFileSync(join(place, 'secret.key'), 'utf8').trim();
  const hasOtherSecret = has('secret.key') && read(folder) !== read(draft);
  const holdsData = hadDatabase || hasOtherSecret;
  const time = new Date(now).toISOString().replaceAll(':', '');
  const former = join(folder, `replaced-${time}`);
  if (holdsData) {
    mkdirSync(former, { mode: 0o700 });
    if (hadDatabase) {
      copyFileSync(join(folder, DATABASE), join(former, DATABASE));
      syncToDisk(join(former, DATABASE));
    }
    for (const name of ['secret.key', ...COMPANIONS]) {
      if (has(name)) renameSync(join(folder, name), join(former, name));
    }
    syncToDisk(former);
    syncToDisk(folder);
  }
  for (const name of [DATABASE, 'secret.key']) {
    renameSync(join(draft, name), join(folder, name));
    syncToDisk(folder);
  }
  return holdsData ? former : null;
};
