import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Answers a request for a list. */
export type AnswerList = (
  response: ServerResponse,
  request: IncomingMessage,
) => void;

/** Answers a text as honest publishers do: by its ETag. */
export const publish =
  (body: string, headers: Record<string, string> = {}): AnswerList =>
  (response, request) => {
    const etag = `"${Buffer.from(body).toString('base64url').slice(-40)}-${body.length}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
    } else {
      const type = { 'content-type': 'text/plain', etag, ...headers };
      response.writeHead(200, type).end(body);
    }
  };

/**
 * A real server of a list on loopback, which answers as the test says: by https
 * if it is given a certificate, else by http.
 */
export const openListServer = async (
  answer: AnswerList,
  tls?: { key: string; cert: string },
) => {
  let respond = answer;
  const asked: IncomingHttpHeaders[] = [];
  const statuses: number[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.headers);
    response.on('finish', () => statuses.push(response.statusCode));
    respond(response, request);
  };
  const server = tls
    ? createSecureServer(tls, listener)
    : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: tls
      ? `https://localhost:${port}/drop.txt`
      : `http://127.0.0.1:${port}/drop.txt`,
    /** Headers of what was asked. */
    asked,
    /** Statuses of what was answered. */
    statuses,
    /** Answers otherwise from now on. */
    answer(next: AnswerList) {
      respond = next;
    },
    /** Publishes lines from now on. */
    publish(...lines: string[]) {
      respond = publish(`${lines.join('\n')}\n`);
    },
  };
};
