import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visitorAt } from './people';
import { useStack } from './use-stack';

const held = useStack();
let shop: Server;

/** What the shop answers, by path. */
const pages = new Map<string, string>();
const FILES: Record<string, string> = {
  '/acquire-queue.js': 'dist/demo/public/acquire-queue.js',
  '/acquire/widget.js': 'dist/demo/public/acquire/widget.js',
  // What a plugin makes of all scripts of a page.
  '/all.min.js': 'dist/doorlist.js',
};

const shopOrigin = () =>
  `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;

const REFUSED = '203.0.113.40';

beforeAll(async () => {
  shop = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const file = FILES[path];
    const body = file ? readFileSync(file) : pages.get(path);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': file ? 'text/javascript' : 'text/html; charset=utf-8',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  await held.stack.cli(['site', 'add', 'shop', '--origin', shopOrigin()]);
  await held.stack.cli([
    ...['site', 'add', 'other', '--origin', 'https://elsewhere.example'],
  ]);
  await held.stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: REFUSED }],
  });
});
afterAll(() => void shop.close());

const GUIDE = readFileSync('docs/installing.md', 'utf8');

/** The code that stands below a heading of docs/installing.md, for our gateway. */
const codeOf = (heading: string): string[] => {
  const [, section = ''] = GUIDE.split(`## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  return [...text.matchAll(/```\w+\n([^]*?)```/g)].map(([, code = '']) =>
    code.replaceAll('https://bans.example.com', held.stack.gateway),
  );
};

/** The URL of the script in some code. */
const urlIn = (code: string | undefined): string =>
  /["'](http[^"']*\/doorlist\.js[^"']*)["']/.exec(`${code}`)?.[1] ?? '';

const WIDGET = `<script src="/acquire-queue.js"></script>
  <script src="/acquire/widget.js"></script>`;

/** Has the page run a script when it has loaded, as others' code would. */
const later = (code: string) =>
  `<script>addEventListener('load', () => { ${code} });</script>`;

const open = async (head: string, address = REFUSED) => {
  const path = `/${pages.size}`;
  pages.set(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Lamps</title>
      ${head}</head><body>${WIDGET}</body></html>`,
  );
  const context = await openBrowser(held.browser, address);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (line) => {
    if (line.text().includes('Doorlist')) said.push(line.text());
  });
  page.on('pageerror', (error) => said.push(`error: ${String(error)}`));
  await page.goto(shopOrigin() + path);
  return { page, said, close: () => context.close() };
};

const toldRefused = (page: Page) =>
  page.waitForFunction(() => Reflect.get(window, 'told') === 'refused');

describe('the script, as docs/installing.md has it', () => {
  it.each<[string, () => string]>([
    ['by hand', () => `${codeOf('By hand')[0]}`],
    ['with its settings in the URL', () => `${codeOf('By hand')[1]}`],
    [
      'by Google Tag Manager, which drops data-*',
      () =>
        later(`
          const given = document.createElement('template');
          given.innerHTML = ${JSON.stringify(codeOf('Google Tag Manager')[0]).replaceAll('</', '<\\/')};
          const script = document.createElement('script');
          script.src = given.content.querySelector('script').src;
          document.body.append(script);`),
    ],
    [
      'by WordPress, which adds its version',
      () =>
        `<script id="doorlist-js" src="${urlIn(codeOf('WordPress')[0])}&ver=6.5" async data-wp-strategy="async"></script>`,
    ],
    [
      'in a file of the shop’s own, with a call that says all',
      () => `${codeOf('WordPress')[1]}<script src="/all.min.js"></script>`,
    ],
    [
      'by Next.js, which adds data-nscript',
      () =>
        later(`
          const script = document.createElement('script');
          script.src = ${JSON.stringify(urlIn(codeOf('Next.js and React')[0]))};
          for (const [name, value] of Object.entries({
            'data-nscript': 'afterInteractive', 'data-site': 'shop', 'data-widget': 'acquire',
          })) script.setAttribute(name, value);
          document.body.append(script);`),
    ],
    [
      'by Astro, inline',
      () => `${codeOf('Astro and Vite')[0]}`.split('\n')[0] ?? '',
    ],
    [
      'as a module',
      () => `${codeOf('Astro and Vite')[0]}`.split('\n')[1] ?? '',
    ],
    [
      'by a consent manager, which makes the tag anew',
      () =>
        `${codeOf('Consent managers')[0]}${later(`
          const blocked = document.querySelector('[data-category]');
          const script = document.createElement('script');
          script.src = blocked.dataset.src;
          blocked.replaceWith(script);`)}`,
    ],
  ])('%s', async (_, head) => {
    const { page, said, close } = await open(head());
    await visitorAt(page).isRefused();
    expect(said).toEqual([]);
    await close();
  });

  it('does what was asked of it before it came', async () => {
    const { page, said, close } = await open(
      `${codeOf('Calls from your own scripts')[0]?.replace(`console.info('no chat')`, `(window.told = 'refused')`)}
       ${codeOf('By hand')[0]}`,
    );
    await toldRefused(page);
    expect(said).toEqual([]);
    await close();
  });

  it('is loaded once more with each page of an app, without harm', async () => {
    const tag = `${codeOf('By hand')[0]}`;
    const { page, said, close } = await open(tag);
    await visitorAt(page).isRefused();
    await page.evaluate((src) => {
      const script = document.createElement('script');
      script.src = src;
      script.dataset['site'] = 'shop';
      document.body.append(script);
      return new Promise((resolve) => (script.onload = resolve));
    }, urlIn(tag));
    expect(await page.evaluate(() => window.Doorlist?.tags.length)).toBe(1);
    await visitorAt(page).isRefused();
    expect(said).toEqual([]);
    await close();
  });

  it('loads the widget for a call, although a framework has written on its tag', async () => {
    const { page, close } = await open(
      `<script src="${held.stack.gateway}/doorlist.js" data-nscript="afterInteractive"></script>
       <script>Doorlist.init({ site: 'shop', widget: 'acquire', load: 'lumen' });</script>`,
      '203.0.113.42',
    );
    await page.waitForSelector(
      'script[src="https://lumen.acquire.io/widget.js"]',
      { state: 'attached' },
    );
    await close();
  });

  it('of one version, as doorlist site snippet prints it, under the CSP that it prints', async () => {
    const { gateway, cli } = held.stack;
    const printed = await cli([
      ...['site', 'snippet', 'shop', '--pinned', '--json', '--url', gateway],
    ]);
    const { tag, policy } = JSON.parse(printed) as {
      tag: string;
      policy: Record<string, string>;
    };
    const rules = Object.entries(policy).map(
      ([name, source]) => `${name} 'self' 'unsafe-inline' ${source}`,
    );
    const { page, said, close } = await open(
      `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />${tag}`,
    );
    await visitorAt(page).isRefused();
    expect(said).toEqual([]);
    await close();
  });

  it('of two sites opens the chat only where both admit', async () => {
    const { gateway } = held.stack;
    await held.stack.cli(['site', 'add', 'outlet', '--origin', shopOrigin()]);
    const { id } = (await held.stack.api('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: '203.0.113.41' }],
      sites: ['outlet'],
    })) as { id: number };
    const tag = (site: string) =>
      `<script src="${gateway}/doorlist.js" data-site="${site}" data-widget="acquire"></script>`;
    const { page, said, close } = await open(
      tag('shop') + tag('outlet'),
      '203.0.113.41',
    );
    const { launcher } = visitorAt(page);
    await page.waitForFunction(() => window.Doorlist?.tags.length === 2);
    await launcher.waitFor({ state: 'hidden' });
    await page.reload();
    await launcher.waitFor({ state: 'hidden' });
    await held.stack.api('DELETE', `/v1/bans/${id}`);
    expect(said).toEqual([]);
    await close();
  });
});

describe('what the console says when the script', () => {
  const expectSaid = async (head: string, text: RegExp) => {
    const { said, close } = await open(head);
    await expect.poll(() => said.join('\n')).toMatch(text);
    expect(said).toHaveLength(1);
    await close();
  };
  const tag = (rest: string) =>
    `<script src="${held.stack.gateway}/doorlist.js" ${rest}></script>`;

  it('has a setting that does not exist', () =>
    expectSaid(
      tag('data-site="shop" data-when-unknown="refuze"'),
      /data-when-unknown is “refuze”: expected admit, hold or refuse.*docs\/installing\.md/,
    ));

  it('names no site', () => expectSaid(tag(''), /no gateway or site/));

  it('came under another name, without a gateway', () =>
    expectSaid('<script src="/all.min.js"></script>', /no gateway or site/));

  it('names a site that the gateway does not know', () =>
    expectSaid(tag('data-site="nowhere"'), /There is no such site/));

  it('stands on a page that is not the site’s', () =>
    expectSaid(tag('data-site="other"'), /Pages of this origin may not use/));
});
