import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Flood } from './flood';

/**
 * What the page around the shop starts and stops a flood with, through the shop. No
 * page of elsewhere that somebody has open does.
 */
export const floodRoutes = (flood: Flood) =>
  new Hono()
    .use(csrf())
    .get('/', (c) => c.json(flood.state()))
    .post('/start', (c) => {
      flood.start();
      return c.json(flood.state());
    })
    .post('/stop', (c) => {
      flood.stop();
      return c.json(flood.state());
    });
