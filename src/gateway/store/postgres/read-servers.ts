import { ConfigError } from '../../lib/errors/config-error';

/** The servers of one PostgreSQL database, of which one takes writes. */
export interface Servers {
  /** A URL for each, in the order in which they are tried. */
  urls: string[];
  /** Hosts and database, without user and password. */
  where: string;
  /** Whether one that is a replica is passed over. */
  mustWrite: boolean;
}

const START = /^postgres(?:ql)?:\/\/(?:[^/?#]*@)?/;
const WANTED = ['read-write', 'primary'];

/**
 * Reads the URL of a PostgreSQL database, which may name several hosts, with
 * commas between them, as PostgreSQL’s own programs take it:
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-MULTIPLE-HOSTS
 *
 * @param name what the URL is called in errors
 * @throws ConfigError if it is no URL of a PostgreSQL database
 */
export const readServers = (
  databaseUrl: string,
  name = 'DATABASE_URL',
): Servers => {
  const [start = ''] = START.exec(databaseUrl) ?? [];
  const [hosts = ''] = /^[^/?#]*/.exec(databaseUrl.slice(start.length)) ?? [];
  const rest = databaseUrl.slice(start.length + hosts.length);
  const urls = hosts.split(',').map((host) => `${start}${host}${rest}`);
  const [first] = urls;
  if (!start || !urls.every((url) => URL.canParse(url)) || !first) {
    throw new ConfigError(
      `${name}: expected postgres://user:password@host:5432/database.`,
    );
  }
  const { pathname, searchParams } = new URL(first);
  const wanted = searchParams.get('target_session_attrs');
  if (wanted !== null && !WANTED.includes(wanted)) {
    throw new ConfigError(
      `${name}: expected target_session_attrs=read-write, as a gateway writes.`,
    );
  }
  return {
    urls,
    where: `${hosts}${pathname}`,
    mustWrite: urls.length > 1 || wanted !== null,
  };
};
