import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { GatewayDeps } from '../../../src/gateway/deps';
import { createFastPath } from '../../../src/gateway/api/v1/gate/fast-path';

interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** The address of the socket. */
  from: string;
}

/**
 * Asks a gateway's fast path, as its server does first, without a connection.
 *
 * @returns nothing for what it leaves to the app
 */
export const askFastPath = (
  deps: GatewayDeps,
  { method, path, headers, body, from }: Asked,
): Promise<Response | undefined> =>
  new Promise((resolve) => {
    const given = Object.entries({ host: 'localhost', ...headers }).map(
      ([name, value]) => [name.toLowerCase(), value] as const,
    );
    const incoming = Object.assign(
      Readable.from(body === undefined ? [] : [Buffer.from(body)]),
      {
        ...{ method, url: path },
        headers: Object.fromEntries(given),
        rawHeaders: given.flat(),
        socket: { remoteAddress: from },
      },
    );
    let status = 0;
    let sent = new Headers();
    const outgoing = {
      writeHead(code: number, all: Record<string, string | number>) {
        status = code;
        sent = new Headers(
          Object.entries(all).map(([name, value]) => [name, String(value)]),
        );
      },
      end: (answer: string | Uint8Array<ArrayBuffer>) =>
        resolve(new Response(answer, { status, headers: sent })),
    };
    createFastPath(deps, () => resolve(undefined))(
      incoming as unknown as IncomingMessage,
      outgoing as unknown as ServerResponse<IncomingMessage> & {
        req: IncomingMessage;
      },
    );
  });
