import { afterEach, expect, it } from 'vitest';
import { createFlood } from '../../../demo/flood/flood';
import { floodRoutes } from '../../../demo/flood/routes';

// Nothing listens there.
const flood = createFlood({ gateway: 'http://127.0.0.1:9', site: 'shop' });
afterEach(() => {
  flood.stop();
});

const start = (headers: Record<string, string>) =>
  floodRoutes(flood).request('http://localhost:8788/start', {
    method: 'POST',
    headers,
  });

it('a flood is started by the shop’s own page', async () => {
  const answer = await start({ origin: 'http://localhost:8788' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ running: true });
});

it.each([
  [{ origin: 'https://elsewhere.example' }],
  [{ origin: 'null', 'sec-fetch-site': 'cross-site' }],
])('and by no page with %j', async (headers) => {
  expect((await start(headers)).status).toBe(403);
  expect(flood.state().running).toBe(false);
});
