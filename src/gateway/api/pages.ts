import { Hono, type Context } from 'hono';
import type { Asset } from '../http/assets';
import type { GatewayDeps, GatewayEnv } from '../deps';
import { refuseAfterSetup } from './v1/setup/group';
import { ApiError } from '../lib/errors/api-error';
import { findAgentOrigins } from '../store/agent-origins';
import { preflight } from './shared/plain-response';

/** New scripts within five minutes; an old one serves while that is fetched. */
const FRESH = 'public, max-age=300, stale-while-revalidate=604800';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** @param ancestors whose pages may show the page in a frame */
const policyOf = ({ frames = '', ancestors = "'self'" } = {}): string =>
  [
    ...POLICY,
    `frame-ancestors ${ancestors}`,
    ...(frames ? [`frame-src ${frames}`] : []),
  ].join('; ');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const send = async (c: Context, asset: Asset, cacheControl: string) => {
  c.header('etag', asset.etag);
  c.header('cache-control', cacheControl);
  c.header('vary', 'Accept-Encoding');
  c.header('x-content-type-options', 'nosniff');
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
  c.header('content-type', asset.type);
  const isCompressed = /^font\/|^image\/png/.test(asset.type);
  const takesBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  if (isCompressed || !takesBrotli) {
    return c.body(asset.body);
  }
  c.header('content-encoding', 'br');
  return c.body(await asset.brotli());
};

/** Bundles for every page, and our own pages with what they need. */
export const pagesRoutes = ({ assets, db, demo }: GatewayDeps) => {
  const routes = new Hono<GatewayEnv>();
  const add = (path: string, asset: Asset, cache: string) =>
    routes.get(path, (c) => send(c, asset, cache));
  const addBundle = (folder: string, name: string, cache: string) => {
    const asset = assets.bundles.get(name);
    if (!asset) return;
    const path = `${folder}/${name}`;
    routes.use(path, async (c, next) => {
      c.header('access-control-allow-origin', '*');
      await next();
    });
    // The gate imports its parts, and a page may add headers to that too.
    routes.use(path, preflight);
    routes.get(path, (c) => {
      // Not as a comment in the file: every visitor would pay for that.
      if (assets.bundles.has(`${name}.map`)) {
        c.header('sourcemap', `${folder}/${name}.map`);
      }
      return send(c, asset, cache);
    });
  };
  const addPage = (
    path: string,
    asset: Asset | undefined,
    findPolicy: () => string | Promise<string> = policyOf,
  ) =>
    asset &&
    routes.get(path, async (c) => {
      c.header('content-security-policy', await findPolicy());
      c.header('referrer-policy', 'no-referrer');
      return send(c, asset, 'no-cache');
    });

  for (const name of assets.bundles.keys()) {
    addBundle('', name, FRESH);
    addBundle(`/${assets.version}`, name, FOR_EVER);
  }
  const consolePage = assets.console.get('console.html');
  addPage('/console', consolePage);
  for (const path of ['/setup', '/console/setup']) {
    routes.use(path, async (_, next) => {
      await refuseAfterSetup(db);
      await next();
    });
    addPage(path, consolePage);
  }
  for (const [name, asset] of assets.consoleParts) {
    const path = `/console/assets/${name}`;
    routes.get(path, (c) => {
      if (assets.consoleParts.has(`${name}.map`)) {
        c.header('sourcemap', `${path}.map`);
      }
      return send(c, asset, FOR_EVER);
    });
  }
  // What an older page asks for is gone, and no page.
  routes.get('/console/assets/*', () => {
    throw new ApiError('not_found', 'The console has no such file any more.');
  });
  // Whoever could put it under a picture of theirs could have it clicked.
  addPage('/console/connect', consolePage, () =>
    policyOf({ ancestors: "'none'" }),
  );
  addPage('/console/card', assets.console.get('card.html'), async () => {
    const { cardOrigins } = await findAgentOrigins(db);
    return policyOf({ ancestors: ["'self'", ...cardOrigins].join(' ') });
  });
  addPage('/console/*', consolePage);
  addPage('/docs', assets.console.get('docs.html'));
  for (const [name, asset] of assets.console) {
    // A page is served with its policy, under its own path only.
    if (!name.endsWith('.html')) add(`/${name}`, asset, 'no-cache');
  }
  const index = demo && assets.sideBySide.get('index.html');
  if (demo && index) {
    addPage('/', index, () => policyOf({ frames: `'self' ${demo.shop}` }));
    for (const [name, asset] of assets.sideBySide) {
      add(`/${name}`, asset, 'no-cache');
    }
    routes.get('/demo.json', (c) => c.json(demo));
  } else {
    routes.get('/', (c) => c.redirect('/console'));
  }
  return routes;
};
