import { randomBytes } from 'node:crypto';
import { ensureDefaultSite } from '../sites/put-site';
import { ConfigError } from '../lib/errors/config-error';
import { readOrCreateSecret } from './secret-file';
import { createSecrets, type Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import type { Listen } from '../store/postgres/listen';
import { findMeta, insertMetaIfAbsent } from '../store/meta';

/** Where an installation keeps its data, as it was configured. */
export interface Place {
  /** For SQLite: the database and `secret.key`. */
  folder: string;
  /** PostgreSQL instead, if it is set. */
  databaseUrl?: string | undefined;
  /** `DOORLIST_SECRET`: with PostgreSQL only. */
  secret?: string | undefined;
}

export interface Installation {
  db: Db;
  secrets: Secrets;
  listen?: Listen;
}

/**
 * Opens the database and secret of an installation, making both if they are
 * not there.
 *
 * @throws ConfigError
 */
export const openInstallation = async (place: Place): Promise<Installation> => {
  const { db, master, wrongSecret, listen } = place.databaseUrl
    ? await openShared(place.databaseUrl, place.secret)
    : await openFolder(place.folder);
  try {
    const secrets = createSecrets(await master());
    const { fingerprint } = secrets;
    if ((await insertMetaIfAbsent(db, 'secret', fingerprint)) !== fingerprint) {
      // Tags and tokens made with it would silently match nobody.
      throw new ConfigError(wrongSecret);
    }
    await ensureDefaultSite(db, secrets, Date.now());
    return { db, secrets, ...(listen && { listen }) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
};

interface Opened {
  db: Db;
  listen?: Listen;
  master: () => Promise<Buffer> | Buffer;
  /** What to say if the secret is not the database's. */
  wrongSecret: string;
}

// Each loads its driver alone: commands are to start at once.
const openFolder = async (folder: string): Promise<Opened> => {
  const master = readOrCreateSecret(folder);
  const { openSqlite } = await import('../store/sqlite/open-sqlite');
  return {
    db: await openSqlite(folder),
    master: () => master,
    wrongSecret: `secret.key in ${folder} is not the one its database was made with. Put the right one back.`,
  };
};

const openShared = async (
  databaseUrl: string,
  secret: string | undefined,
): Promise<Opened> => {
  const where = placeOf(databaseUrl);
  const given = secret ? readSecret(secret) : undefined;
  const { openPostgres } = await import('../store/postgres/open-postgres');
  const { db, listen } = await openPostgres(databaseUrl).catch(
    (error: unknown) => {
      // Without a code it is a fault of ours, and needs its trace.
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new ConfigError(`DATABASE_URL (${where}): ${error.message}`);
    },
  );
  return {
    db,
    listen,
    master: () => given ?? sharedMaster(db),
    wrongSecret: `DOORLIST_SECRET is not the secret that the database ${where} was made with. Set the right one.`,
  };
};

/** Returns a URL's host and database, without the password. */
const placeOf = (databaseUrl: string): string => {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new ConfigError(
      'DATABASE_URL: expected postgres://user:password@host:5432/database.',
    );
  }
  return `${url.host}${url.pathname}`;
};

const readSecret = (text: string): Buffer => {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new ConfigError('DOORLIST_SECRET: expected 64 hex digits.');
  }
  return Buffer.from(text, 'hex');
};

/**
 * Returns the secret that gateways on one PostgreSQL share, made by the first of
 * them and stored in the database: they have no folder in common. Whoever reads that
 * database reads the bans themselves, so the secret beside them, which hides
 * them in the published lists, tells nothing more. It does let them sign
 * visitor tokens: set `DOORLIST_SECRET` to keep it apart from backups and from
 * others who may read the database.
 *
 * @throws ConfigError if the database was made with a secret kept apart
 */
const sharedMaster = async (db: Db): Promise<Buffer> => {
  const made = randomBytes(32).toString('hex');
  const master = await db.transaction().execute(async (trx) => {
    const kept = await findMeta(trx, 'master');
    if (kept !== undefined) return kept;
    // Its fingerprint alone is there: the secret itself is somewhere else.
    const isApart = (await findMeta(trx, 'secret')) !== undefined;
    return isApart ? undefined : insertMetaIfAbsent(trx, 'master', made);
  });
  if (master === undefined) {
    throw new ConfigError(
      'DOORLIST_SECRET is not set, but this database was made with one. Set it.',
    );
  }
  return Buffer.from(master, 'hex');
};
