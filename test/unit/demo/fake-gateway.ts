import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message } from '../../../src/protocol/messages';

/** How the gateway takes the next text. */
type Mood = 'take' | 'lose the answer' | 403 | 404 | 410 | 429 | 503;

/**
 * As much of a gateway as the shop's chat server asks for: the messages of one
 * session, on a port of its own.
 */
export const startFakeGateway = async (port = 0) => {
  const messages: Message[] = [];
  const streams = new Set<ServerResponse>();
  const paths: string[] = [];
  const moods: Mood[] = [];
  let streamStatus = 200;

  const tell = (stream: ServerResponse, event: string, message?: Message) =>
    stream.write(
      `event: ${event}\n${message ? `id: ${message.id}\n` : ''}data: ${JSON.stringify(message ?? {})}\n\n`,
    );

  const add = (from: Message['from'], text: string) => {
    const at = new Date(0).toISOString();
    const message: Message = { id: messages.length + 1, from, text, at };
    messages.push(message);
    streams.forEach((stream) => tell(stream, 'message', message));
    return message;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    paths.push(`${request.method} ${request.url}`);
    if (request.method === 'GET') {
      response.writeHead(streamStatus, { 'content-type': 'text/event-stream' });
      if (streamStatus !== 200) return response.end();
      response.write(': hello\n\n');
      const last = Number(request.headers['last-event-id'] ?? 0);
      messages
        .filter(({ id }) => id > last)
        .forEach((message) => tell(response, 'message', message));
      streams.add(response);
      return request.on('close', () => streams.delete(response));
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const mood = moods.shift() ?? 'take';
    if (typeof mood === 'number') {
      return response.writeHead(mood).end('{}');
    }
    const { text } = JSON.parse(body) as { text: string };
    const message = add('visitor', text);
    if (mood === 'lose the answer') return request.socket.destroy();
    response.writeHead(201, { 'content-type': 'application/json' });
    return response.end(JSON.stringify(message));
  };
  const server = createServer(
    (request, response) => void answer(request, response),
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    messages,
    /** Every request that came, such as `GET /v1/…`. */
    paths,
    moods,
    reply: (text: string) => add('agent', text),
    tellAll: (event: string) =>
      streams.forEach((stream) => tell(stream, event)),
    cutStreams: () => streams.forEach((stream) => stream.destroy()),
    answerStreamsWith: (status: number) => void (streamStatus = status),
    openStreams: () => streams.size,
    texts: () => messages.map(({ from, text }) => `${from}: ${text}`),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

export type FakeGateway = Awaited<ReturnType<typeof startFakeGateway>>;
