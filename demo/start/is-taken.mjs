import { createServer } from 'node:net';

/** Whether somebody listens on a port already, on either kind of loopback. */
export const isTaken = async (port) => {
  const tries = ['127.0.0.1', '::1'].map(
    (host) =>
      new Promise((resolve) => {
        const probe = createServer();
        // A machine without IPv6 has another error, and nobody listening.
        probe.once('error', ({ code }) => resolve(code === 'EADDRINUSE'));
        probe.listen(port, host, () => probe.close(() => resolve(false)));
      }),
  );
  return (await Promise.all(tries)).includes(true);
};
