import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { STEP_HANG } from '../hang';
import { waitFor } from '../wait-for';
import { startFaultProxy, type Road } from './failures/fault-proxy';
import type { Policy } from './failures/cause';
import { hostHtml, type PageOptions } from './failures/host-html';
import { startHostPages } from './failures/host-pages';
import { startStack, type Stack } from './stack';

let browser: Browser;
let stack: Stack;
let hosts: Awaited<ReturnType<typeof startHostPages>>;
let proxy: Awaited<ReturnType<typeof startFaultProxy>>;

beforeAll(async () => {
  // Playwright forbids prerendering in each page that it opens.
  [browser, stack] = await Promise.all([
    puppeteer.launch(inject('chromium')),
    startStack(),
  ]);
  hosts = await startHostPages(stack.shop);
  proxy = await startFaultProxy(stack.gateway);
});
afterAll(async () => {
  await browser?.close();
  hosts?.stop();
  proxy?.stop();
  await stack?.stop();
});

/** A browser of somebody's own. */
const openPage = async () => {
  const road = proxy.open();
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_HANG);
  const warnings: string[] = [];
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(String(error)));
  page.on('console', (message) => {
    if (message.text().startsWith('Doorlist:')) warnings.push(message.text());
  });
  return { road, context, page, warnings, uncaught };
};

const block = ({ address }: Road) =>
  stack.api('POST', '/v1/bans', { keys: [{ kind: 'ip', value: address }] });

const html = (road: Road, options: Partial<PageOptions> = {}) =>
  hostHtml({ gateway: road.origin, policy: 'admit', ...options });

/** Whether the page, or the frame in it, shows a chat. */
const hasChat = (where: Pick<Page, 'evaluate'>): Promise<boolean> =>
  where.evaluate(() => {
    const chat = document.querySelector('.acquire-livechat-widget');
    return !!chat && getComputedStyle(chat).display !== 'none';
  });

describe('a page that Chromium prerenders', () => {
  /**
   * Says in storage, which other pages can read, that the gate has loaded all
   * that it asks by, and had some time to ask; and once the page is seen, whether
   * it was prerendered, and shows a chat.
   */
  const REPORT = `<script>
    const isLoaded = () => performance.getEntriesByType('resource')
      .some(({ name }) => name.includes('doorlist-client'));
    const timer = setInterval(() => {
      if (!isLoaded()) return;
      clearInterval(timer);
      setTimeout(() => (localStorage.prerendering = document.prerendering), 300);
    }, 20);
    document.addEventListener('prerenderingchange', () => setInterval(() => {
      const chat = document.querySelector('.acquire-livechat-widget');
      const hasChat = !!chat && getComputedStyle(chat).display !== 'none';
      localStorage.activated = hasChat ? 'chat' : 'no chat';
    }, 20));
  </script>`;

  it('asks nothing and counts nothing before it is seen, and then is as any other', async () => {
    const { road, context, page, uncaught } = await openPage();
    await block(road);
    // On any other page, a refusal that is remembered is counted at once.
    await page.goto(hosts.add({ html: html(road) }));
    await waitFor(() => expect(road.seen).toContain('POST refusals'));
    // What is left no longer waits for a lift: whoever asks now is prerendered.
    await page.goto(hosts.add({ html: '<!doctype html>' }));
    road.seen.length = 0;
    const target = hosts.add({ html: html(road, { html: REPORT }) });
    const rules = { prerender: [{ urls: [target], eagerness: 'immediate' }] };
    const start = hosts.add({
      html: `<!doctype html><a href="${target}">Lamps</a>
        <script type="speculationrules">${JSON.stringify(rules)}</script>`,
    });
    await page.goto(start);
    await page.waitForFunction(() => localStorage['prerendering']);
    expect(await page.evaluate(() => localStorage['prerendering'])).toBe(
      'true',
    );
    expect(road.seen).toEqual([]);

    await page.evaluate(
      () => void setTimeout(() => document.querySelector('a')?.click()),
    );
    await waitFor(() => expect(road.seen).toContain('POST refusals'));
    // As any refused page it also asks on load, and waits for its lift.
    const others = road.seen.filter(
      (one) => one !== 'POST visits' && !/^GET refusals\/\S+\/events/.test(one),
    );
    expect(others).toEqual(['POST refusals']);
    // Puppeteer may have lost the page by now: on a busy machine it takes the one
    // that was prerendered for a frame that is gone. So another page looks.
    const other = await context.newPage();
    await other.goto(hosts.add({ html: '<!doctype html>' }));
    await waitFor(async () =>
      expect(await other.evaluate(() => localStorage['activated'])).toBe(
        'no chat',
      ),
    );
    expect(uncaught).toEqual([]);
    await context.close();
  });
});

describe('a page that comes back by the back button', () => {
  it('is closed to who was blocked meanwhile', async () => {
    const { road, context, page, uncaught } = await openPage();
    await page.goto(hosts.add({ html: html(road) }));
    await waitFor(() => expect(road.seen).toEqual(['POST visits']));
    await waitFor(async () => expect(await hasChat(page)).toBe(true));
    // Chromium without a window has no such cache, so the page is told by us;
    // `npm run test:engines` has a Chromium that keeps pages.
    const tell = (type: string) =>
      page.evaluate((name) => {
        dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
      }, type);
    await tell('pagehide');
    const left = await page.evaluate(() => performance.now());
    await block(road);
    await page.waitForFunction(
      (time) => performance.now() > time + 5000,
      {},
      left,
    );
    await tell('pageshow');
    await waitFor(async () => expect(await hasChat(page)).toBe(false));
    expect(uncaught).toEqual([]);
    await context.close();
  });
});

describe('a frame', () => {
  const openFrame = async (
    attributes: (road: Road) => string,
    isBlocked = false,
  ) => {
    const opened = await openPage();
    const { road, page } = opened;
    if (isBlocked) await block(road);
    await page.goto(
      hosts.add({
        html: `<!doctype html><iframe ${attributes(road)}></iframe>`,
      }),
    );
    const frame = await waitFor(() => {
      const [found] = page.mainFrame().childFrames();
      expect(found).toBeDefined();
      return found as NonNullable<typeof found>;
    });
    return { ...opened, frame };
  };
  const srcdoc = (road: Road, options?: Partial<PageOptions>) =>
    `srcdoc="${html(road, options).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

  it.each([
    [
      'a page of the site',
      (road: Road, policy: Policy) =>
        `src="${hosts.add({ html: html(road, { policy }) })}"`,
    ],
    [
      'its own srcdoc',
      (road: Road, policy: Policy) => srcdoc(road, { policy }),
    ],
  ])(
    'in a sandbox with %s, without storage or an origin, is what the policy says, and says so once',
    async (_, document) => {
      for (const policy of ['admit', 'refuse'] as const) {
        const { context, frame, warnings, uncaught } = await openFrame(
          (road) => `sandbox="allow-scripts" ${document(road, policy)}`,
        );
        await waitFor(() => expect(warnings.length).toBeGreaterThan(1));
        await waitFor(async () =>
          expect(await hasChat(frame)).toBe(policy === 'admit'),
        );
        expect(warnings.toSorted()).toEqual([
          expect.stringContaining('answers: '),
          expect.stringContaining('no storage here'),
        ]);
        expect(uncaught).toEqual([]);
        await context.close();
      }
    },
  );

  it('of about:srcdoc has its page’s storage and origin: its chat has a session', async () => {
    const { road, context, frame, warnings, uncaught } =
      await openFrame(srcdoc);
    await frame
      .locator('::-p-aria([role="button"][name="Chat with us"])')
      .click();
    await frame
      .locator('::-p-aria([role="textbox"][name="Your message"])')
      .fill('Is it heavy?');
    await frame.locator('::-p-aria([role="button"][name="Send"])').click();
    await waitFor(() => expect(road.seen).toContain('POST sessions'));
    const { data } = (await stack.api(
      'GET',
      `/v1/sessions?state=live&q=${road.address}`,
    )) as { data: { page: string }[] };
    expect(data).toHaveLength(1);
    expect(warnings).toEqual([]);
    expect(uncaught).toEqual([]);
    await context.close();
  });

  it('of about:srcdoc is closed to who is blocked', async () => {
    const { context, frame, uncaught } = await openFrame(srcdoc, true);
    await waitFor(async () => expect(await hasChat(frame)).toBe(false));
    expect(uncaught).toEqual([]);
    await context.close();
  });
});
