import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoTrouble, listenForTrouble, visit, visitorAt } from './people';
import { openBehindProxy } from './address-proxy';
import { useStack } from './use-stack';

const held = useStack();

const PAGES = [
  '/lamps',
  '/acquire-v1/lamps',
  '/zendesk-classic/lamps',
  '/zendesk-messaging/lamps',
] as const;

/** A browser in which pages may add scripts, whatever their policy says. */
const openLaxBrowser = (address: string) =>
  openBehindProxy(held.browser, address, { bypassCSP: true });

/**
 * Takes the widget and its globals off the page and runs its scripts again, as
 * an app's component does that is unmounted and mounted. Done a second and a half
 * later.
 */
const remount = async (page: Page) => {
  await page.evaluate(async () => {
    for (const child of [...document.body.children]) {
      if (child.shadowRoot) child.remove();
    }
    for (const name of [
      ...['acquire', 'acquireIO', '__acquire_loaded'],
      ...['zE', 'zESettings', '$zopim'],
    ]) {
      Reflect.deleteProperty(window, name);
    }
    for (const old of [...document.scripts]) {
      if (/doorlist|shop\.js/.test(old.src)) continue;
      const { src, id } = old;
      const script = Object.assign(document.createElement('script'), {
        ...(id && { id }),
        src,
      });
      old.replaceWith(script);
      await new Promise((resolve) => (script.onload = resolve));
    }
  });
  const there = await page.evaluate(() => performance.now());
  await page.waitForFunction((time) => performance.now() > time, there + 1500);
};

describe.each(PAGES)('the widget at %s, mounted anew by an app', (path) => {
  const place = PAGES.indexOf(path) + 1;

  it('stays closed for who is refused', async () => {
    const { stack } = held;
    const address = `203.0.113.${60 + place}`;
    await stack.api('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: address }],
    });
    const visitor = await visit(
      await openLaxBrowser(address),
      stack.shop + path,
    );
    const trouble = listenForTrouble(visitor.page);
    await visitor.isRefused();
    for (let time = 0; time < 2; time++) {
      await remount(visitor.page);
      expect(await visitor.launcher.isVisible()).toBe(false);
      expect(await visitor.log.isVisible()).toBe(false);
    }
    expectNoTrouble(trouble);
    await visitor.page.context().close();
  });

  it('has a session for the chat of who is admitted', async () => {
    const { stack } = held;
    const address = `203.0.113.${80 + place}`;
    const { page } = await visit(
      await openLaxBrowser(address),
      stack.shop + path,
    );
    const visitor = visitorAt(page);
    await visitor.launcher.waitFor();
    await remount(page);
    await visitor.say('Is the Fern out of stock?');
    await expect
      .poll(async () => {
        const { data } = (await stack.api(
          'GET',
          `/v1/sessions?state=live&q=${address}`,
        )) as { data: unknown[] };
        return data.length;
      })
      .toBe(1);
    await page.context().close();
  });
});
