import { ConfigError } from '../lib/errors/config-error';
import type { ServerDescription } from '../store/postgres/describe-server';
import { VERSIONS_AHEAD } from '../store/versions-ahead';
import { describeDatabase } from './installation';

const ask = async (
  url: string,
): Promise<ServerDescription & { where: string }> => {
  const where = describeDatabase(url);
  const { describeServer } = await import('../store/postgres/describe-server');
  return { ...(await describeServer(url)), where };
};

const majorOf = ({ version }: ServerDescription): string =>
  version.split('.')[0] ?? version;

/** Quotes a word for a POSIX shell, if it has to be. */
const quote = (word: string): string =>
  /^[\w./-]+$/.test(word)
    ? word
    : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/**
 * Returns the error that tells how a PostgreSQL database is backed up: by its
 * own programs, so that nothing was written.
 */
export const explainPostgresBackup = async (
  url: string,
  file: string,
): Promise<ConfigError> => {
  const server = await ask(url);
  return new ConfigError(
    [
      `the data is in PostgreSQL ${server.version} (${server.where}), which is backed up by its own programs. Nothing was written. Run pg_dump of version ${majorOf(server)}:`,
      '',
      `  umask 077 && pg_dump --format=custom --no-owner --file=${quote(file)} "$DATABASE_URL"`,
      '',
      'It needs no pause: the dump is of one moment, with all that was answered before.',
      server.holdsSecret
        ? 'The dump holds the secret of this installation, and so opens vendors’ tokens and signs in visitors as anybody: guard it like a password, or run “doorlist secret move-out <file>” first.'
        : 'The dump does not hold the secret: keep DOORLIST_SECRET too, elsewhere. Without it the dump is worth nothing.',
    ].join('\n'),
  );
};

/**
 * Returns the error that tells how a PostgreSQL database is restored: by its own
 * programs, so that nothing was written.
 */
export const explainPostgresRestore = async (
  url: string,
  file: string,
): Promise<ConfigError> => {
  const server = await ask(url);
  return new ConfigError(
    [
      `the data is kept in PostgreSQL ${server.version} (${server.where}), which is restored by its own programs. Nothing was written. Stop all gateways, make an empty database for DATABASE_URL, and run with programs of version ${majorOf(server)}:`,
      '',
      `  pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" ${quote(file)}`,
      `  psql --dbname="$DATABASE_URL" --command="update sites set version = version + ${VERSIONS_AHEAD}"`,
      `  psql --dbname="$DATABASE_URL" --command="update epochs set list_version = list_version + ${VERSIONS_AHEAD}"`,
      '',
      'The second and third line let browsers, which know of later versions, see bans that come after this; a dump of a version in which sites shared no list has no list_version, and needs the second alone. Persons who were erased since the dump are back: erase them again before anybody reads the data, by the log of the database that you replace or by one kept from it:',
      '',
      '  doorlist erase --log erased.jsonl      # before, with the old DATABASE_URL',
      '  doorlist erase --replay erased.jsonl   # after, with the new one',
      '',
      'Then start the gateways with the DOORLIST_SECRET they had, if one was set; else the dump holds the secret.',
    ].join('\n'),
  );
};
