import { createServer, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a page and its parts are made of. */
const FILE = /html|css|javascript|svg/;

/**
 * Returns a server that passes everything on to a program of ours, and waits
 * while it starts anew. Pages get the script that reloads them; files are not
 * kept by the browser, whatever the program allows.
 *
 * @param address returns a promise of the program's origin
 * @param builds what {@link createBuilds} returns
 */
export const createProxy = ({ address, builds }) => {
  const passOn = async (request, response) => {
    try {
      await pass(await address(), request, response, builds);
    } catch (error) {
      if (!response.headersSent) {
        response.writeHead(502, { 'content-type': 'text/plain' });
      }
      response.end(`No answer from the program behind: ${error.message}\n`);
    }
  };
  return createServer((request, response) => {
    if (!builds.respond(request, response)) void passOn(request, response);
  });
};

const pass = (origin, request, response, builds) =>
  new Promise((resolve, reject) => {
    const headers = { ...request.headers };
    if (headers.accept?.includes('text/html')) {
      // The page is rewritten: whole, and as text.
      delete headers['if-none-match'];
      delete headers['accept-encoding'];
    }
    const { hostname, port } = new URL(origin);
    const { method, url: path } = request;
    const outgoing = send({
      ...{ hostname, port, method, path, headers },
      // A connection kept from before may lead to a program that is gone.
      agent: false,
    });
    outgoing.on('error', reject);
    outgoing.once('response', (incoming) => {
      answer(incoming, response, builds).then(resolve, reject);
    });
    response.once('close', () => outgoing.destroy());
    request.pipe(outgoing);
  });

const answer = async (incoming, response, builds) => {
  const headers = { ...incoming.headers };
  // Said of the connection to the program.
  delete headers.connection;
  const type = headers['content-type'] ?? '';
  if (FILE.test(type)) headers['cache-control'] = 'no-store';
  if (!type.startsWith('text/html') || headers['content-encoding']) {
    response.writeHead(incoming.statusCode, headers);
    // A stream may be silent for long.
    response.flushHeaders();
    incoming.once('error', () => response.destroy());
    incoming.pipe(response);
    return;
  }
  const html = builds.addScript((await buffer(incoming)).toString());
  delete headers['content-length'];
  delete headers['transfer-encoding'];
  response.writeHead(incoming.statusCode, headers).end(html);
};
