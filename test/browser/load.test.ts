import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  visit,
  visitorAt,
} from './people';
import { useStack } from './use-stack';

const VENDOR = 'https://lumen.acquire.io/widget.js';

const held = useStack();
let shops: Server;

beforeAll(async () => {
  const { stack } = held;
  shops = createServer((request, response) => {
    const { policy, tag } = options.get(request.url ?? '') ?? { tag: '' };
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-security-policy', policy ?? strict());
    response.end(`<!doctype html><html lang="en"><title>Shop</title><body>
      <script src="${stack.gateway}/doorlist.js" nonce="n0nce" data-site="load" ${tag}></script>`);
  });
  await new Promise<void>((resolve) => shops.listen(0, '127.0.0.1', resolve));
  await stack.cli([
    ...['site', 'add', 'load', '--origin', shopOrigin()],
    ...['--max-age', '2'],
  ]);
});
afterAll(() => void shops.close());

interface PageOptions {
  /** Attributes of the script tag. */
  tag: string;
  policy?: string;
}

/** By path: what the page there is like. */
const options = new Map<string, PageOptions>();

const shopOrigin = () =>
  `http://127.0.0.1:${(shops.address() as AddressInfo).port}`;

const strict = () =>
  [
    "default-src 'none'",
    "script-src 'nonce-n0nce'",
    `connect-src ${held.stack.gateway}`,
    "require-trusted-types-for 'script'",
    'trusted-types doorlist',
  ].join('; ');

/** A page of somebody's shop, as strict as pages get, and what it asked for. */
const openShop = async (address: string, page: PageOptions) => {
  const path = `/${options.size}`;
  options.set(path, page);
  const context = await openBrowser(held.browser, address);
  const requested: string[] = [];
  await context.route('https://*.acquire.io/**', (route) => {
    requested.push(route.request().url());
    return route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync('dist/demo/public/acquire/widget.js'),
    });
  });
  const tab = await context.newPage();
  const trouble = listenForTrouble(tab);
  await tab.goto(shopOrigin() + path);
  return { page: tab, trouble, requested, visitor: visitorAt(tab) };
};

const ban = async (keys: { kind: string; value: string }[]) =>
  (await held.stack.api('POST', '/v1/bans', { keys })) as { id: number };
const lift = (id: number) => held.stack.api('DELETE', `/v1/bans/${id}`);

const LOAD = 'data-widget="acquire" data-load="lumen"';

describe('a widget that the gate loads', () => {
  it('comes under a nonce and Trusted Types, for whom may have it', async () => {
    const shop = await openShop('203.0.113.10', { tag: LOAD });
    await shop.visitor.launcher.waitFor();
    expect(shop.requested).toEqual([VENDOR]);
    expectNoTrouble(shop.trouble);
  });

  it('is never requested for the refused, until they are not', async () => {
    const { id } = await ban([{ kind: 'ip', value: '203.0.113.11' }]);
    const shop = await openShop('203.0.113.11', {
      tag: `${LOAD} data-when-unknown="refuse" data-when-refused="notice"`,
    });
    const notice = shop.page.getByRole('region', {
      name: 'Chat is not available',
    });
    await notice.waitFor();
    await shop.page.reload();
    await notice.waitFor();
    expect(shop.requested).toEqual([]);
    await lift(id);
    await shop.visitor.launcher.waitFor();
    await notice.waitFor({ state: 'hidden' });
    expect(shop.requested).toEqual([VENDOR]);
    expectNoTrouble(shop.trouble);
  });

  it('stays away where the page forbids the policy, and the page is told', async () => {
    const shop = await openShop('203.0.113.12', {
      tag: LOAD,
      policy: `script-src 'nonce-n0nce'; require-trusted-types-for 'script'; trusted-types 'none'`,
    });
    await shop.page.waitForFunction(() => {
      // The page's own hook, added later, hears of what goes wrong from then.
      window.Doorlist?.init({
        onError: (error: unknown) => Reflect.set(window, 'told', String(error)),
      });
      return true;
    });
    await shop.page.waitForFunction(() => Reflect.get(window, 'told'));
    expect(
      String(await shop.page.evaluate(() => Reflect.get(window, 'told'))),
    ).toContain('doorlist');
    expect(shop.requested).toEqual([]);
  });
});

describe('the notice', () => {
  it.each([
    ['de', 'Chat ist nicht verfügbar'],
    ['ar', 'الدردشة غير متاحة'],
  ])('speaks %s', async (locale, heading) => {
    const { id } = await ban([{ kind: 'ip', value: '203.0.113.13' }]);
    const shop = await openShop('203.0.113.13', {
      tag: `${LOAD} data-when-refused="notice" data-locale="${locale}"`,
    });
    await shop.page.getByRole('region', { name: heading }).waitFor();
    expectNoTrouble(shop.trouble);
    await lift(id);
  });
});

describe('who the site says the visitor is', () => {
  it('is refused the moment a ban of their email is given', async () => {
    const key = await held.stack.cli(['site', 'key', 'default']);
    const jwt = await new SignJWT({ email: 'bea@shop.example' })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('default')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(key.trim()));
    const visitor = await visit(
      await openBrowser(held.browser, '203.0.113.14'),
      `${held.stack.shop}/lamps`,
    );
    await visitor.say('hello');
    const identify = () =>
      visitor.page.evaluate((token) => window.Doorlist?.identify(token), jwt);
    await identify();
    // Once the gateway knows whose browser it is, the agent's ban shows.
    await expect
      .poll(async () => {
        const { data } = (await held.stack.api(
          'GET',
          '/v1/sessions?state=live&q=203.0.113.14',
        )) as { data: { proven?: { email?: string } }[] };
        return data[0]?.proven?.email;
      })
      .toBe('bea@shop.example');
    const { id } = await ban([{ kind: 'email', value: 'Bea@shop.example' }]);
    await visitor.isRefused();
    await lift(id);
    await visitor.isAdmitted();
  });
});
