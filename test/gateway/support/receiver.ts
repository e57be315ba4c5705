import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What a receiver of webhooks was sent. */
export interface Received {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
  event: { type: string; timestamp: string; data: Record<string, unknown> };
}

/**
 * A real server on loopback that takes messages, and answers as the test says.
 *
 * @param answer ends the response; by default with 204
 */
export const openReceiver = async (
  answer: (response: ServerResponse, received: Received) => void = (response) =>
    response.writeHead(204).end(),
) => {
  const received: Received[] = [];
  let respond = answer;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const message = {
        id: String(request.headers['webhook-id']),
        headers: request.headers,
        body,
        event: JSON.parse(body) as Received['event'],
      };
      received.push(message);
      respond(response, message);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    /** Types of what came, in order. */
    types: () => received.map(({ event }) => event.type),
    /** Answers otherwise from now on. */
    answer(next: typeof answer) {
      respond = next;
    },
    /** Answers with a status from now on. */
    status(status: number, headers: Record<string, string> = {}) {
      respond = (response) => response.writeHead(status, headers).end();
    },
  };
};
