import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createConversations } from './chat/conversations';
import { createAdmission } from './chat/create-admission';
import { createVerify } from './chat/create-verify';
import { startRelay } from './chat/relay';
import { chatRoutes } from './chat/routes';
import { createFlood } from './flood/flood';
import { floodRoutes } from './flood/routes';
import { pageRoutes } from './pages/routes';

export interface ShopDeps {
  /** Origin of the gateway. */
  gateway: string;
  site: string;
  /** Folder of scripts, styles and pictures. */
  files: string;
  /**
   * Of the site's chat server, which then verifies chats before it takes what is
   * written. @default whatever is written is taken
   */
  key?: string | undefined;
  /** Milliseconds that a first message waits for its token. @default 5000 */
  patience?: number;
}

/** The shop: its pages, its files and its chat server. */
export const createShop = ({
  gateway,
  site,
  files,
  key,
  patience,
}: ShopDeps) => {
  const relay = startRelay({ gateway, site });
  const conversations = createConversations({ relay });
  const admission = key
    ? createAdmission({
        verify: createVerify({ gateway, site, key }),
        ...(patience !== undefined && { patience }),
      })
    : undefined;
  const flood = createFlood({ gateway, site });
  const app = new Hono()
    .route('/chat', chatRoutes({ conversations, admission }))
    .route('/flood', floodRoutes(flood))
    .use(async (c, next) => {
      await next();
      c.header('cache-control', 'no-cache');
    })
    .use(serveStatic({ root: files }))
    .route('/', pageRoutes({ gateway, site }));
  return {
    app,
    close: () => {
      flood.stop();
      admission?.close();
      conversations.close();
    },
  };
};
