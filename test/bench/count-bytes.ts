import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** What went over the wire, heads included. */
export interface Wire {
  /** The first lines of the requests, without the version. */
  requests: string[];
  /** Bytes. */
  sent: number;
  /** Bytes. */
  received: number;
  /** Bytes of what was received, without the heads. */
  bodies: number;
}

const REQUEST = /^[A-Z]+ \S+(?= HTTP\/1\.1\r$)/gm;
const LENGTH = /^content-length: (\d+)\r$/gim;

const nothing = (): Wire => ({ requests: [], sent: 0, received: 0, bodies: 0 });

/** Stands between a browser and a server, and counts what goes through. */
export const countBytes = async (server: string) => {
  const to = new URL(server);
  let wire = nothing();
  const between = createServer((browser) => {
    const upstream = connect(Number(to.port), to.hostname);
    browser.on('data', (data: Buffer) => {
      wire.sent += data.length;
      const lines = data.toString('latin1').matchAll(REQUEST);
      wire.requests.push(...[...lines].map(([line]) => line));
    });
    upstream.on('data', (data: Buffer) => {
      wire.received += data.length;
      for (const [, length] of data.toString('latin1').matchAll(LENGTH)) {
        wire.bodies += Number(length);
      }
    });
    browser.pipe(upstream).pipe(browser);
    const end = () => {
      browser.destroy();
      upstream.destroy();
    };
    browser.on('error', end).on('close', end);
    upstream.on('error', end).on('close', end);
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const { port } = between.address() as AddressInfo;
  return {
    /** Another site than the page's, as most gateways are. */
    url: `http://localhost:${port}`,
    /** What went through since it was last asked. */
    take: (): Wire => {
      const taken = wire;
      wire = nothing();
      return taken;
    },
    stop: () => between.close(),
  };
};
