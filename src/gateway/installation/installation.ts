import { randomBytes } from 'node:crypto';
import { ensureDefaultSite } from '../sites/put-site';
import { ConfigError } from '../lib/errors/config-error';
import { settleNextSecret } from './next-secret-file';
import { readSecrets } from './read-secrets';
import { findSecret, readOrCreateSecret, secretFile } from './secret-file';
import { createSecrets, type Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import type { Listen } from '../store/postgres/listen';
import { readServers } from '../store/postgres/read-servers';
import type { WriteStamp } from '../store/write-stamp';
import { findMeta, insertMetaIfAbsent } from '../store/meta';
import { hasCurrentForm, markCurrentForm } from '../store/spellings/form';

/** Where an installation keeps its data. */
export interface Place {
  /** Folder of SQLite's database and of `secret.key`. */
  folder: string;
  /** URL of a PostgreSQL database, used instead of the folder. */
  databaseUrl?: string | undefined;
  /** URL of the same database without a pooler, for what needs a session. */
  directUrl?: string | undefined;
  /** `DOORLIST_SECRET`, 64 hex digits; used with PostgreSQL only. */
  secret?: string | undefined;
  /** Is called while another process brings the database up to date. */
  onWait?: (() => void) | undefined;
}

/** An open database with its secrets. */
export interface Installation {
  db: Db;
  secrets: Secrets;
  /** Reports other processes' writes; PostgreSQL only. */
  listen?: Listen;
  /** Tells whether anything was written, without a query of its own. */
  stamp?: WriteStamp;
  /** Puts what was written into the main file of the database; SQLite only. */
  checkpoint?: () => Promise<void>;
  /** Leaves nothing that was deleted in the file; see `purgeSqlite`. */
  purge?: () => Promise<boolean>;
  /**
   * Reads the secret anew after a rotation: `secrets` has its keys from then on.
   * It throws ConfigError if this process was given another one at its start.
   */
  renewSecret: () => Promise<void>;
  /** Returns the secret itself. */
  readMaster: () => Promise<Buffer>;
  /** Where the secret is kept: apart from the database, or within. */
  secretPlace: SecretPlace;
}

/** A file beside SQLite's, `DOORLIST_SECRET`, or the PostgreSQL database. */
type SecretPlace = 'file' | 'environment' | 'database';

/**
 * Opens an installation's database and secret. Creates both if they do not
 * exist.
 *
 * @throws ConfigError if the database cannot be opened, or if the secret is not
 * the one it was created with
 */
export const openInstallation = async (place: Place): Promise<Installation> => {
  const { db, master, wrongSecret, ...more } = place.databaseUrl
    ? await openShared(place.databaseUrl, place)
    : await openFolder(place);
  try {
    const first = await master();
    const { fingerprint } = createSecrets(first);
    const isNew = (await findMeta(db, 'secret')) === undefined;
    if ((await insertMetaIfAbsent(db, 'secret', fingerprint)) !== fingerprint) {
      // Tags and tokens made with another secret would silently match nobody.
      throw new ConfigError(wrongSecret);
    }
    const secrets = await readSecrets(db, first);
    const renewSecret = async () => {
      const renewed = await master();
      if (createSecrets(renewed).fingerprint !== (await findMeta(db, 'secret')))
        throw new ConfigError(wrongSecret);
      // In place: everything here was given these.
      Object.assign(secrets, await readSecrets(db, renewed));
    };
    await ensureDefaultSite(db, secrets, Date.now());
    await (isNew ? markCurrentForm(db) : ensureCurrentForm(db, secrets));
    const readMaster = async () => master();
    return { db, secrets, renewSecret, readMaster, ...more };
  } catch (error) {
    await db.destroy();
    throw error;
  }
};

/**
 * Spells the keys of an earlier version anew, and takes their values out of the
 * audit trail.
 */
const ensureCurrentForm = async (db: Db, secrets: Secrets): Promise<void> => {
  if (await hasCurrentForm(db)) return;
  // Once in a database's life: not loaded by every command.
  const { storeKeyIds } = await import('../audit/store-key-ids');
  const { respellKeys } = await import('../bans/respell-keys');
  // First, while the keys have the values that the trail has.
  await storeKeyIds(db, secrets);
  await respellKeys(db, secrets, Date.now());
};

interface Opened extends Omit<
  Installation,
  'secrets' | 'renewSecret' | 'readMaster'
> {
  master: () => Promise<Buffer> | Buffer;
  /** The error message for a secret that is not the database's. */
  wrongSecret: string;
}

// Each database loads only its own driver, so that commands start at once.
const openFolder = async ({ folder, onWait }: Place): Promise<Opened> => {
  // Before a database is made beside one that is no secret.
  findSecret(folder);
  const { checkpointSqlite, openSqlite, purgeSqlite } =
    await import('../store/sqlite/open-sqlite');
  const { db, stamp } = await openSqlite(folder, onWait);
  return {
    db,
    stamp,
    master: () => readSecretOfFolder(folder, db),
    secretPlace: 'file',
    checkpoint: () => checkpointSqlite(db),
    purge: () => purgeSqlite(db),
    wrongSecret: `secret.key in ${folder} is not the one its database was made with. Put the right one back.`,
  };
};

/**
 * Reads the secret of a data folder. Only a database that never had one gets a
 * new one: with any other, its tags and tokens would match nobody, and the file
 * would look as if it were right.
 */
const readSecretOfFolder = async (folder: string, db: Db): Promise<Buffer> => {
  const fingerprint = await findMeta(db, 'secret');
  if (fingerprint === undefined) return readOrCreateSecret(folder);
  settleNextSecret(folder, fingerprint);
  const secret = findSecret(folder);
  if (secret) return secret;
  throw new ConfigError(
    `${secretFile(folder)} is missing, and the database beside it was made with it. Put the file back, or restore a backup with “doorlist restore”.`,
  );
};

const openShared = async (
  databaseUrl: string,
  { directUrl, secret, onWait }: Place,
): Promise<Opened> => {
  const { where } = readServers(databaseUrl);
  // Before anything is opened.
  if (directUrl) readServers(directUrl, 'DATABASE_DIRECT_URL');
  const configured = secret ? readSecret(secret) : undefined;
  const { openPostgres } = await import('../store/postgres/open-postgres');
  const { db, listen, stamp } = await openPostgres(databaseUrl, {
    onWait,
    ...(directUrl && { listenUrl: directUrl }),
  }).catch((error: unknown) => {
    // An error without a code is a bug of ours, and needs its stack trace.
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ConfigError(`DATABASE_URL (${where}): ${error.message}`);
  });
  return {
    db,
    listen,
    stamp,
    master: () => configured ?? readOrCreateSharedSecret(db),
    secretPlace: configured ? 'environment' : 'database',
    wrongSecret: `DOORLIST_SECRET is not the secret that the database ${where} was made with. Set the right one.`,
  };
};

/**
 * Returns hosts and database of a URL, without the password.
 *
 * @throws ConfigError if it is no URL of a PostgreSQL database
 */
export const describeDatabase = (databaseUrl: string): string =>
  readServers(databaseUrl).where;

const readSecret = (text: string): Buffer => {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new ConfigError('DOORLIST_SECRET: expected 64 hex digits.');
  }
  return Buffer.from(text, 'hex');
};

/**
 * Reads the secret that the gateways on one PostgreSQL share; the first of them
 * creates it. It is in the database, as they have no folder in common: whoever
 * reads that database, or a dump of it, can do what `findSecretRisks` says. Set
 * `DOORLIST_SECRET` to keep it apart.
 *
 * @throws ConfigError if the database was made with a secret kept apart
 */
const readOrCreateSharedSecret = async (db: Db): Promise<Buffer> => {
  const newSecret = randomBytes(32).toString('hex');
  const master = await db.transaction().execute(async (trx) => {
    const stored = await findMeta(trx, 'master');
    if (stored !== undefined) return stored;
    // A fingerprint without the secret: the secret is in DOORLIST_SECRET.
    const isApart = (await findMeta(trx, 'secret')) !== undefined;
    return isApart ? undefined : insertMetaIfAbsent(trx, 'master', newSecret);
  });
  if (master === undefined) {
    throw new ConfigError(
      'DOORLIST_SECRET is not set, but this database was made with one. Set it.',
    );
  }
  return Buffer.from(master, 'hex');
};
