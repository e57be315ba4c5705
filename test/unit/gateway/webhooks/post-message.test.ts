import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { postMessage } from '../../../../src/gateway/webhooks/post-message';

const open = async (answer: RequestListener) => {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/`), asked: () => requests };
};

const post = (url: URL, { allowPrivate = true, timeout = 60_000 } = {}) =>
  postMessage(url, '{}', { 'webhook-id': 'msg_1' }, { allowPrivate, timeout });

it('takes the status of an answer whose body is too long, and reads no more', async () => {
  const chunk = 'x'.repeat(64 * 1024);
  const { url } = await open((_, response) => {
    response.writeHead(200);
    const write = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', write);
    write();
  });
  expect(await post(url)).toMatchObject({ status: 200, failure: null });
});

it('takes the status of an answer whose body never ends', async () => {
  const { url } = await open((_, response) => {
    response.writeHead(202);
    response.write('.');
  });
  expect(await post(url, { timeout: 300 })).toMatchObject({
    ...{ status: 202, failure: null },
  });
});

it('gives up where no answer comes', async () => {
  const { url } = await open(() => {});
  expect(await post(url, { timeout: 50 })).toMatchObject({
    ...{ status: null, failure: 'timeout' },
  });
});

it('says that nobody listens', async () => {
  expect(await post(new URL('http://127.0.0.1:1/'))).toMatchObject({
    ...{ status: null, failure: 'unreachable' },
  });
});

it('says that a server speaks no TLS', async () => {
  const { url } = await open((_, response) => response.end());
  url.protocol = 'https:';
  expect(await post(url)).toMatchObject({ status: null, failure: 'tls' });
});

it.each(['http://127.0.0.1', 'https://127.0.0.1', 'https://localhost'])(
  'connects to no address that is not public: %s',
  async (origin) => {
    const { url, asked } = await open((_, response) => response.end());
    const target = new URL(`${origin}:${url.port}/`);
    expect(await post(target, { allowPrivate: false })).toMatchObject({
      ...{ status: null, failure: 'not_public' },
    });
    expect(asked()).toBe(0);
  },
);
