import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type Fault } from './faults';
import { deliver } from './deliver';

/** What is answered: JSON unless `type` says otherwise. */
export interface Reply {
  status: number;
  body: string;
  type?: string;
  headers?: Record<string, string>;
  /** Breaks the connection in the middle of the body. */
  half?: boolean;
}

/** A request that came, in the order of coming. */
export interface Received {
  method: string;
  /** With everything before it, such as `/api/v1/crm/block-visitor`. */
  path: string;
  query: URLSearchParams;
  text: string;
  authorization: string;
  /** When, in milliseconds by the server's clock. */
  at: number;
  /** Whether it got past faults and limits, whatever was answered. */
  reached: boolean;
  status: number | undefined;
}

export interface ServerOptions {
  /** Milliseconds since 1970. @default the machine's */
  now?: () => number;
  /** Answers 429 above it, in any 60 seconds. Null: no limit. */
  requestsPerMinute?: number | null;
}

/** The wire of a test vendor: what is common to both, and no rule of either. */
export interface VendorServer {
  origin: string;
  requests: readonly Received[];
  /** Requests answered 429 because there were too many. */
  readonly tooMany: number;
  /** Makes the next requests go wrong; those a `when` picks, if one is given. */
  arm(fault: Fault, options?: ArmOptions): void;
  /** From now on all goes well. */
  disarm(): void;
  /** Lets go of every answer held back. */
  release(): void;
  close(): Promise<void>;
}

export interface ArmOptions {
  /** How many requests. @default 1 */
  times?: number;
  when?: (request: Received) => boolean;
}

const readText = async (incoming: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += String(chunk);
  return text;
};

export const openVendorServer = async (
  { now = Date.now, requestsPerMinute = null }: ServerOptions,
  handle: (request: Received) => Reply,
): Promise<VendorServer> => {
  const requests: Received[] = [];
  const faults = createFaults();
  let arrivals: number[] = [];
  let tooMany = 0;

  /** Plain text that says it is HTML, as Zendesk documents its 429. */
  const limit = (at: number): Reply | undefined => {
    if (requestsPerMinute === null) return undefined;
    arrivals = arrivals.filter((time) => time > at - 60_000);
    if (arrivals.length < requestsPerMinute) {
      arrivals.push(at);
      return undefined;
    }
    tooMany += 1;
    const wait = Math.ceil(((arrivals[0] ?? at) + 60_000 - at) / 1000);
    return {
      status: 429,
      type: 'text/html',
      body: 'Too many requests',
      headers: { 'retry-after': String(wait) },
    };
  };

  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const text = await readText(incoming);
      const url = new URL(incoming.url ?? '/', 'http://vendor');
      const request: Received = {
        method: incoming.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        text,
        authorization: incoming.headers.authorization ?? '',
        at: now(),
        reached: false,
        status: undefined,
      };
      requests.push(request);
      const work = (): Reply => {
        request.reached = true;
        return handle(request);
      };
      const refused = limit(request.at);
      const outcome = refused ?? (await faults.run(request, work));
      if (outcome !== 'cut') request.status = outcome.status;
      deliver(outgoing, outcome, now());
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    get tooMany() {
      return tooMany;
    },
    arm: faults.arm,
    disarm: faults.disarm,
    release: faults.release,
    close: () =>
      new Promise((resolve) => {
        faults.release();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
