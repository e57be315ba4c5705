import { once } from 'node:events';
import { connect } from 'node:net';
import { HANG } from '../../../hang';
import type { TestGateway } from '../../support/harness';
import type { FuzzRequest } from './make-request';

/** So long before the test itself hangs that the request is named. */
const PATIENCE = HANG / 2;

const inTime = async <Value>(
  work: Promise<Value>,
  what: string,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} hangs`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Straight into the gateway. A stream is left as soon as it began. */
export const sendInside = (
  { app }: TestGateway,
  { method, path, headers, body }: FuzzRequest,
): Promise<{ response: Response; text: string }> => {
  // A Request can't be made otherwise; over a socket it can.
  const empty = ['GET', 'HEAD'].includes(method);
  const send = async () => {
    const response = await app.request(
      path,
      { method, headers, ...(body !== undefined && !empty && { body }) },
      { incoming: { socket: { remoteAddress: '203.0.113.24' } } },
    );
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) {
      await response.body?.cancel();
      return { response, text: '' };
    }
    return { response, text: await response.clone().text() };
  };
  return inTime(send(), `${method} ${path}`);
};

/**
 * Over a socket, in bytes of our own, so that nothing mends them on the way.
 * Answers the status; 0 if the server hung up without one.
 *
 * @param hangUp right after the request, which may have promised more
 */
export const sendOver = (
  port: number,
  { method, path, headers, body }: FuzzRequest,
  { hangUp }: { hangUp: boolean },
): Promise<number> => {
  const send = async () => {
    const bytes = Buffer.from(body ?? '');
    const given = new Set(headers.map(([name]) => name));
    const lines = [
      `${method} ${path} HTTP/1.1`,
      ...(given.has('host') ? [] : ['host: localhost']),
      ...headers.map(([name, value]) => `${name}: ${value}`),
      ...(body === undefined ? [] : [`content-length: ${bytes.length}`]),
      'connection: close',
    ];
    const socket = connect(port, '127.0.0.1');
    // A server may hang up on what it does not want to read to its end.
    socket.on('error', () => {});
    const closed = once(socket, 'close');
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (/^content-type: text\/event-stream/im.test(answer)) socket.destroy();
    });
    socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'));
    socket.write(bytes);
    if (hangUp) socket.end();
    await closed;
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  };
  return inTime(send(), `${method} ${path}`);
};
