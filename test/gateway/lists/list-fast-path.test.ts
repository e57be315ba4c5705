import { expect, it } from 'vitest';
import { openGateway } from '../support/harness';
import { serveBothWays, summarize } from '../support/serve-both-ways';

const serveGateway = async (
  options: Parameters<typeof openGateway>[0] = {},
) => {
  const gateway = await openGateway(options);
  await gateway.ban({ ip: '203.0.113.24' });
  return { gateway, ...(await serveBothWays(gateway)) };
};

it('the fast path sends lists and shards as the app does, without the app', async () => {
  const { gateway, toApp, front, plain } = await serveGateway();
  const { epoch } = await gateway.visit();
  for (const path of ['', `/${epoch}/0/0`, `/${epoch}/0/0?v=1`]) {
    const url = `/v1/sites/default/list${path}`;
    const [ours, theirs] = await Promise.all(
      [front, plain].map(async (server) =>
        summarize(await fetch(server + url)),
      ),
    );
    expect(ours?.status).toBe(200);
    expect(ours).toEqual(theirs);
  }
  expect(toApp).toEqual([]);
});

it('the fast path sends each request the latest changes', async () => {
  const { gateway, front } = await serveGateway();
  const sizes: number[] = [];
  for (const ip of ['198.51.100.1', '198.51.100.2']) {
    const response = await fetch(`${front}/v1/sites/default/list`);
    sizes.push((await response.arrayBuffer()).byteLength);
    await gateway.ban({ ip });
  }
  expect(sizes).toEqual([28 + 6, 28 + 12]);
});

it.each([
  ['GET', '/v1/sites/default/list/1/0/0', {}, 404],
  ['GET', '/v1/sites/default/list/99999999999/0/0', {}, 404],
  ['GET', '/v1/sites/default/list/0/99/0', {}, 404],
  ['GET', '/v1/sites/default/list/x/0/0', {}, 404],
  ['GET', '/v1/sites/none/list', {}, 404],
  ['GET', '/v1/sites/-none/list', {}, 404],
  ['POST', '/v1/sites/default/list', {}, 405],
  ['HEAD', '/v1/sites/default/list', {}, 200],
  ['OPTIONS', '/v1/sites/default/list', { origin: 'https://x.example' }, 204],
  ['GET', '/health', {}, 200],
])('leaves %s %s to the app', async (method, path, headers, status) => {
  const { toApp, front, plain } = await serveGateway();
  const [ours, theirs] = await Promise.all(
    [front, plain].map(async (server) =>
      summarize(await fetch(server + path, { method, headers })),
    ),
  );
  expect(ours?.status).toBe(status);
  expect(ours).toEqual(theirs);
  expect(toApp).toEqual([`${method} ${path}`]);
});

it('the fast path leaves requests with If-None-Match to the app', async () => {
  const { toApp, front } = await serveGateway();
  const list = `${front}/v1/sites/default/list`;
  const etag = (await fetch(list)).headers.get('etag') ?? '';
  const again = await fetch(list, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(again.headers.get('access-control-allow-origin')).toBe('*');
  expect(toApp).toHaveLength(1);
});

it('the fast path counts requests as the app does', async () => {
  const { front } = await serveGateway({ rateLimit: 3 });
  const statuses: number[] = [];
  for (const path of ['list', 'list/1/0/0', 'list', 'list', 'list']) {
    const response = await fetch(`${front}/v1/sites/default/${path}`);
    await response.arrayBuffer();
    statuses.push(response.status);
  }
  expect(statuses).toEqual([200, 404, 200, 429, 429]);
});
