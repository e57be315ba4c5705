// The same server, with no logic in it: what the gateway's routes are held
// against. Prints its address.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const answer = JSON.parse(process.argv[2] ?? '{}');
const app = new Hono()
  .get('/', (c) => c.json(answer))
  .post('/', async (c) => c.json(await c.req.json(), 201))
  .post(process.argv[3] ?? '/answer', async (c) => {
    await c.req.json();
    return c.json(answer);
  });

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
