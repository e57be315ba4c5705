import { startServer } from './start-server';

export interface HostPages {
  /** The demo shop's page, without its scripts. */
  shop: string;
  empty: string;
  /** What they need, by path. */
  files: Readonly<Record<string, string>>;
}

/** Pages that a visitor might look at. */
export const readHostPages = async (): Promise<HostPages> => {
  const shop = await startServer(['dist/demo/server.js', '--port', '0']);
  const text = async (path: string) => (await fetch(shop.url + path)).text();
  const lamps = await text('/lamps');
  const css = await text('/shop.css');
  await shop.stop();
  return {
    shop: lamps.replaceAll(/<script[^]*?<\/script>/g, ''),
    empty: '<!doctype html><head></head>',
    files: { '/shop.css': css },
  };
};

/** The page with one script in its head. */
export const withScript = (page: string, attributes: string): string =>
  page.replace('</head>', `<script ${attributes}></script></head>`);
