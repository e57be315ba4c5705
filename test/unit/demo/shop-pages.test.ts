import { afterAll, describe, expect, it } from 'vitest';
import { createShop } from '../../../demo/create-shop';
import { WIDGETS } from '../../../demo/pages/widgets';

const GATE = 'src="http://localhost:8787/doorlist.js"';

const headScript = (widget: string, more = '') =>
  `src="/doorlist-head.js?gateway=http%3A%2F%2Flocalhost%3A8787&amp;site=%22%3E%3Cb%3E&amp;widget=${widget}${more}"`;

describe('pages of the shop', () => {
  const shop = createShop({
    gateway: 'http://localhost:8787',
    site: '"><b>',
    files: 'demo/public',
  });
  afterAll(shop.close);

  const textOf = async (path: string) => (await shop.app.request(path)).text();
  /** The script elements of a page, in their order, each on one line. */
  const scripts = (page: string) =>
    [...page.matchAll(/<script\s([^>]*)>/g)].map(([, attributes = '']) =>
      attributes.trim().replaceAll(/\s+/g, ' '),
    );
  const scriptsOf = async (path: string) => scripts(await textOf(path));

  it.each([
    '/lamps',
    '/lamps/dune',
    '/custom/lamps',
    '/zendesk-classic/lamps/fern',
  ])('%s is under a strict policy', async (path) => {
    const response = await shop.app.request(path);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' http://localhost:8787;");
    expect(policy).toContain("trusted-types 'none'");
    expect(policy).toContain(
      'frame-ancestors http://localhost:8787 http://127.0.0.1:8787',
    );
    expect(await response.text()).not.toMatch(
      /<script(?![^>]* src=)|<style| style=| on\w+=/,
    );
  });

  it.each([
    [
      '',
      'acquire',
      ['src="/acquire-queue.js"', 'src="/acquire/widget.js" async'],
    ],
    [
      '/acquire-v1',
      'acquire-v1',
      ['src="/acquire-v1-queue.js"', 'src="/acquire-v1/a-lumen/init.js" async'],
    ],
    [
      '/zendesk-classic',
      'zendesk-classic',
      [
        'src="/zendesk/classic-settings.js"',
        'id="ze-snippet" src="/zendesk/classic.js"',
      ],
    ],
    [
      '/zendesk-messaging',
      'zendesk-messaging',
      ['id="ze-snippet" src="/zendesk/messaging.js"'],
    ],
  ])(
    '%s/lamps carries the head script, its widget, then the tag',
    async (path, name, own) => {
      expect(await scriptsOf(`${path}/lamps/dune`)).toEqual([
        headScript(name),
        ...own,
        `${GATE} data-site="&quot;&gt;&lt;b&gt;" data-widget="${name}" async`,
        'src="/shop.js" defer',
      ]);
    },
  );

  it('let the shop’s own widget be given to a tag that says nothing', async () => {
    expect(await scriptsOf('/custom/lamps?when-refused=notice')).toEqual([
      headScript('custom', '&amp;hide=.lumen-chat'),
      'src="/custom/widget.js" defer',
      `${GATE} async`,
      'src="/custom/init-doorlist.js" data-site="&quot;&gt;&lt;b&gt;" data-when-refused="notice" defer',
      'src="/shop.js" defer',
    ]);
  });

  it('do without the head script where their address says so', async () => {
    const [first] = await scriptsOf('/lamps?head=none');
    expect(first).toBe('src="/acquire-queue.js"');
  });

  it('hand on to the tag what their address chooses', async () => {
    const page = await textOf(
      '/lamps?widget=auto&when-refused=notice&when-unknown=hold',
    );
    expect(scripts(page)).toContain(
      `${GATE} data-site="&quot;&gt;&lt;b&gt;" data-widget="auto" data-when-refused="notice" data-when-unknown="hold" async`,
    );
  });

  it.each([
    ['?locale=de', '<html lang="de" dir="ltr">'],
    ['?locale=ar', '<html lang="ar" dir="rtl">'],
    ['?locale=xx', '<html lang="en" dir="ltr">'],
  ])('are in the language that %s chooses', async (query, element) => {
    expect(await textOf(`/lamps${query}`)).toContain(element);
  });

  it.each(WIDGETS)(
    'stay with $label, and with the choice',
    async ({ path }) => {
      const links = async (page: string) =>
        [
          ...(await textOf(`${path}${page}?locale=ar`)).matchAll(
            / href="(\/[^"]*)"/g,
          ),
        ].map(([, href]) => href);
      expect(await links('/lamps')).toContain(`${path}/lamps/dune?locale=ar`);
      const lamp = await links('/lamps/dune');
      expect(lamp).toContain(`${path}/lamps?locale=ar`);
      expect(lamp).toContain(`${path}/lamps/fern?locale=ar`);
      const elsewhere = WIDGETS.filter((other) => other.path !== path);
      expect(lamp.slice(-elsewhere.length)).toEqual(
        elsewhere.map((other) => `${other.path}/lamps/dune?locale=ar`),
      );
    },
  );

  it('name the widget they are with', async () => {
    expect(await textOf('/acquire-v1/lamps')).toContain(
      '<span aria-current="page">Acquire 1</span>',
    );
  });

  it.each([
    ['/', '/lamps'],
    ['/?locale=fr', '/lamps?locale=fr'],
    ['/acquire-v1', '/acquire-v1/lamps'],
    ['/custom?locale=fr', '/custom/lamps?locale=fr'],
  ])('begin at the lamps: %s', async (path, lamps) => {
    const response = await shop.app.request(path);
    expect(response.headers.get('location')).toBe(lamps);
  });

  it.each([
    '/lamps/nothing',
    '/elsewhere',
    '/custom/lamps/nothing',
    '/custom/x',
  ])('say so when there is none: %s', async (path) => {
    expect((await shop.app.request(path)).status).toBe(404);
  });

  it('come with their files', async () => {
    const response = await shop.app.request('/acquire-queue.js');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});
