import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut so that nobody is told. */
export interface Link {
  /** As the server’s own. */
  url: string;
  /** From now on nothing comes through; connections stay open, and new ones too. */
  fallSilent(): void;
  close(): void;
}

/** Opens a way to a PostgreSQL server. */
export const openLink = async (url: string): Promise<Link> => {
  const { hostname, port: target } = new URL(url);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    sockets.add(near);
    near.on('error', () => {});
    if (isSilent) return;
    const far = connect(Number(target), hostname);
    sockets.add(far);
    far.on('error', () => {});
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const link = new URL(url);
  link.port = String(port);
  return {
    url: link.href,
    fallSilent: () => {
      isSilent = true;
      for (const socket of sockets) socket.unpipe();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};
