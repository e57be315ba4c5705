import { parseArgs } from 'node:util';

/** What the shop is started with. */
export interface ShopOptions {
  host: string;
  port: number;
  /** Origin of the gateway whose script the pages carry. */
  gateway: string;
  site: string;
  /** Folder of the gateway's data, where the chat server's key is read. */
  data: string | undefined;
}

/** The options of the demo's server, in a line for people. */
export const USAGE =
  'Usage: npm run demo -- [--port 8788] [--gateway http://localhost:8787] [--site default] [--host 127.0.0.1] [--data <folder of the gateway>]';

/** The command line was wrong; its message is a sentence for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the command line, or throws a {@link UsageError}. */
export const parseOptions = (args: string[]): ShopOptions => {
  const { port, gateway, site, host, data } = readArgs(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port takes a number up to 65535, not "${port}".`);
  }
  if (!site) throw new UsageError('--site takes the id of a site.');
  if (!host) throw new UsageError('--host takes a host name or address.');
  return { host, port: Number(port), gateway: originOf(gateway), site, data };
};

const readArgs = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '8788' },
        gateway: { type: 'string', default: 'http://localhost:8787' },
        site: { type: 'string', default: 'default' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : USAGE);
  }
};

const originOf = (gateway: string): string => {
  const url = URL.canParse(gateway) ? new URL(gateway) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    `${url.origin}/` !== url.href
  ) {
    throw new UsageError(
      `--gateway takes an address such as http://localhost:8787, not "${gateway}".`,
    );
  }
  return url.origin;
};
