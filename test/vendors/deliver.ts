import type { ServerResponse } from 'node:http';
import type { Reply } from './vendor-server';

/** Sends an answer, or cuts the connection without one. */
export const deliver = (
  outgoing: ServerResponse,
  outcome: Reply | 'cut',
  now: number,
): void => {
  if (outcome === 'cut') {
    outgoing.destroy();
    return;
  }
  const { status, body, type = 'application/json', headers, half } = outcome;
  outgoing.writeHead(status, {
    ...(status !== 204 && {
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
    }),
    date: new Date(now).toUTCString(),
    ...headers,
  });
  if (!half) {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.slice(0, Math.floor(body.length / 2)), () =>
    outgoing.destroy(),
  );
};
