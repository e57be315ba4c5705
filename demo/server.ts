import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { keepOpen } from './cast/keep-open';
import { createShop } from './create-shop';
import { readKey } from './read-key';
import { parseOptions, USAGE, UsageError, type ShopOptions } from './options';

const fail = (sentence: string, code: number): never => {
  console.error(sentence);
  process.exit(code);
};

const readOptions = (): ShopOptions => {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return fail(`${error.message}\n${USAGE}`, 2);
  }
};

const { host, port, gateway, site, data } = readOptions();
const key =
  data === undefined
    ? process.env['DOORLIST_CHAT_KEY']
    : await readKey(site, data).catch((error: Error) => fail(error.message, 1));
const files = fileURLToPath(new URL('public', import.meta.url));
const shop = createShop({ gateway, site, files, key });

const server = serve(
  { fetch: shop.app.fetch, hostname: host, port },
  (address: AddressInfo) => {
    const name = address.family === 'IPv6' ? `[${host}]` : host;
    console.log(`The shop is at http://${name}:${address.port}/`);
  },
);

server.on('error', (error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is in use. Choose another with --port.`
      : `The shop cannot listen on ${host}:${port}: ${error.message}`,
    1,
  ),
);

const leave = data === undefined ? () => {} : keepOpen({ gateway, site }, data);

const stop = () => {
  leave();
  shop.close();
  server.close();
  // Open chat streams would keep it waiting for ever.
  if ('closeAllConnections' in server) server.closeAllConnections();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
