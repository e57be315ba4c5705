import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createConversations } from './chat/conversations';
import { startRelay } from './chat/relay';
import { chatRoutes } from './chat/routes';
import { pageRoutes } from './pages/routes';

export interface ShopDeps {
  /** Origin of the gateway. */
  gateway: string;
  site: string;
  /** Folder of scripts, styles and pictures. */
  files: string;
}

/** The shop: its pages, its files and its chat server. */
export const createShop = ({ gateway, site, files }: ShopDeps) => {
  const relay = startRelay({ gateway, site });
  const conversations = createConversations({ relay });
  const app = new Hono()
    .route('/chat', chatRoutes(conversations))
    .use(async (c, next) => {
      await next();
      c.header('cache-control', 'no-cache');
    })
    .use(serveStatic({ root: files }))
    .route('/', pageRoutes({ gateway, site }));
  return { app, close: conversations.close };
};
