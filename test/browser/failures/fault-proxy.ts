import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request instead of being passed on as it is. */
export interface Effect {
  /** The connection is cut. */
  close?: true;
  /** Nothing is ever answered. */
  silent?: true;
  /** Milliseconds before it is passed on. */
  delay?: number;
  /** Answered without the gateway. A body of `stream` never ends. */
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  stream?: true;
  /** Passed on, and the answer's bytes changed. */
  change?: (bytes: Buffer) => Buffer;
}

/** Paths that match have this effect. */
export type Fault = [path: RegExp, effect: Effect];

/** One browser's way to the gateway, under a host name of its own. */
export interface Road {
  /** Origin to use for the gateway. */
  origin: string;
  /** The address the gateway sees. */
  address: string;
  /** Method and path of each request below `/v1`, in their order. */
  seen: string[];
  /** The first that matches counts. */
  faults: Fault[];
  /** Whether this browser keeps the gateway's cookies. */
  keepsCookies: boolean;
}

/**
 * Stands between browsers and a server, and does to requests what each
 * browser's faults say.
 */
export const startFaultProxy = async (target: string) => {
  const roads = new Map<string, Road>();
  const server = createServer((request, response) => {
    const road = roads.get(request.headers.host?.split('.')[0] ?? '');
    const path = request.url ?? '';
    if (path.startsWith('/v1')) {
      road?.seen.push(
        `${request.method} ${path.split('/').slice(4).join('/')}`,
      );
    }
    const [, effect] = road?.faults.find(([match]) => match.test(path)) ?? [];
    run(effect ?? {}, request, response, () =>
      passOn(target, request, response, {
        change: effect?.change,
        headers: road && { 'x-forwarded-for': road.address },
        withoutCookies: road && !road.keepsCookies,
      }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    open(): Road {
      const number = roads.size + 1;
      const name = `browser-${number}`;
      const road: Road = {
        origin: `http://${name}.localhost:${port}`,
        address: `203.0.${Math.floor(number / 250)}.${number % 250}`,
        seen: [],
        faults: [],
        keepsCookies: true,
      };
      roads.set(name, road);
      return road;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
};

const run = (
  effect: Effect,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => {
  if (effect.close) request.socket.destroy();
  else if (effect.status) {
    response.writeHead(effect.status, {
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      ...effect.headers,
    });
    if (effect.stream) response.write(effect.body ?? ': \n\n');
    else response.end(effect.body);
  } else if (effect.delay) setTimeout(next, effect.delay);
  else if (!effect.silent) next();
};

/** Asks another server, and answers what it says. */
export const passOn = (
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  {
    change,
    headers,
    withoutCookies = false,
  }: {
    change?: ((bytes: Buffer) => Buffer) | undefined;
    headers?: Record<string, string> | undefined;
    withoutCookies?: boolean | undefined;
  } = {},
): void => {
  const asked = httpRequest(
    new URL(request.url ?? '', target),
    {
      method: request.method,
      headers: {
        ...request.headers,
        ...headers,
        ...(withoutCookies && { cookie: '' }),
        host: new URL(target).host,
      },
    },
    (answer) => {
      if (withoutCookies) delete answer.headers['set-cookie'];
      if (!change) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = change(Buffer.concat(parts));
        response.writeHead(answer.statusCode ?? 502, {
          ...answer.headers,
          'content-length': body.length,
        });
        response.end(body);
      });
    },
  );
  asked.on('error', () => response.destroy());
  response.on('close', () => asked.destroy());
  request.pipe(asked);
};
