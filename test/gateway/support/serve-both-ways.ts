import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { createFastPath } from '../../../src/gateway/api/v1/gate/fast-path';
import type { TestGateway } from './harness';

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A gateway behind two real servers: with the fast path first, and without. */
export const serveBothWays = async (gateway: TestGateway) => {
  /** What the fast path left to the app. */
  const toApp: string[] = [];
  const app = getRequestListener(gateway.app.fetch);
  const [front, plain] = await Promise.all([
    listen(
      createFastPath(gateway.deps, (incoming, outgoing) => {
        toApp.push(`${incoming.method} ${incoming.url}`);
        void app(incoming, outgoing);
      }),
    ),
    listen((incoming, outgoing) => void app(incoming, outgoing)),
  ]);
  return { toApp, front, plain };
};

/** Returns all of a response that two servers have to have in common. */
export const summarize = async (response: Response) => {
  const headers = Object.fromEntries(response.headers);
  delete headers['date'];
  return {
    status: response.status,
    headers,
    body: Buffer.from(await response.arrayBuffer()).toString('latin1'),
  };
};
