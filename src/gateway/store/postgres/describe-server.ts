import { Client } from 'pg';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import { readServers } from './read-servers';

/** What has to be known of a PostgreSQL database before it is backed up. */
export interface ServerDescription {
  /** Such as 17.2. */
  version: string;
  /** Whether the database holds the installation's secret. */
  holdsSecret: boolean;
}

/** Connects to the first server that answers. */
const connectToAny = async (urls: readonly string[]): Promise<Client> => {
  const failures: unknown[] = [];
  for (const connectionString of urls) {
    const client = new Client({ connectionString });
    try {
      return await client.connect();
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures[0];
};

/**
 * Asks a PostgreSQL server about itself, without bringing the database up to
 * date.
 *
 * @throws DatabaseUnavailable
 */
export const describeServer = async (
  url: string,
): Promise<ServerDescription> => {
  const { urls } = readServers(url);
  let client: Client | undefined;
  try {
    client = await connectToAny(urls);
    const shown = await client.query<{ server_version: string }>(
      'show server_version',
    );
    const table = await client.query<{ exists: boolean }>(
      "select to_regclass('meta') is not null as exists",
    );
    const stored = table.rows[0]?.exists
      ? await client.query("select 1 from meta where name = 'master'")
      : undefined;
    const [version = ''] = (shown.rows[0]?.server_version ?? '').split(' ');
    return { version, holdsSecret: !!stored?.rows.length };
  } catch (error) {
    throw new DatabaseUnavailable(error);
  } finally {
    await client?.end().catch(() => {});
  }
};
