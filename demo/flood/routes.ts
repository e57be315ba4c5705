import { Hono } from 'hono';
import type { Flood } from './flood';

/** What the page around the shop starts and stops a flood with, through the shop. */
export const floodRoutes = (flood: Flood) =>
  new Hono()
    .get('/', (c) => c.json(flood.state()))
    .post('/start', (c) => {
      flood.start();
      return c.json(flood.state());
    })
    .post('/stop', (c) => {
      flood.stop();
      return c.json(flood.state());
    });
