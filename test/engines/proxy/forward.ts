import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { WATCH_PATH } from './watch-page';

/**
 * Passes a request on, and its answer back. Documents get the watching script
 * as their first. A server that is away is a connection that ends.
 */
export const forward = (
  { protocol, hostname, port, pathname, search }: URL,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  onAnswer: () => void,
): void => {
  const headers = {
    ...without(request.headers, HOPS),
    // Nothing compressed: documents are changed on their way.
    'accept-encoding': 'identity',
    'x-forwarded-for': address,
    'x-forwarded-proto': protocol.slice(0, -1),
  };
  const { method } = request;
  const path = pathname + search;
  // A connection kept from before the server was stopped would fail.
  const agent = false;
  const onward = httpRequest({
    // Not every system knows names below localhost.
    hostname: hostname.replace(/.+\.localhost$/, '127.0.0.1'),
    ...{ port, path, method, headers, agent },
  });
  onward.on('response', (answer) => {
    onAnswer();
    const { statusCode = 502, headers: given } = answer;
    answer.on('error', () => response.destroy());
    if (!given['content-type']?.startsWith('text/html')) {
      response.writeHead(statusCode, without(given, HOPS));
      // Streams have no first byte yet, and are open already.
      response.flushHeaders();
      answer.pipe(response);
      return;
    }
    void text(answer).then(
      (document) => {
        // Also where only scripts with the page's nonce run.
        const [nonce = ''] = /nonce="[^"]*"/.exec(document) ?? [];
        const watched = document.replace(
          '<head>',
          `<head><script src="${WATCH_PATH}" ${nonce}></script>`,
        );
        response
          .writeHead(statusCode, without(given, [...HOPS, 'content-length']))
          .end(watched);
      },
      () => response.destroy(),
    );
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
};

// Of one connection only.
const HOPS = [
  ...['connection', 'proxy-connection', 'keep-alive', 'transfer-encoding'],
];

const without = (headers: IncomingHttpHeaders, names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !names.includes(name)),
  );
