import puppeteer, { type LaunchOptions, type Page } from 'puppeteer-core';
import type { Engine, Plain, Tab } from './driver';

/** Debian's Chromium, over the DevTools protocol. */
export const launchChromium = (): Promise<Engine> =>
  launch(
    {
      browser: 'chrome',
      executablePath: '/usr/bin/chromium',
      // Chromium's sandbox does not run for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
    // Else requests to loopback would pass the proxy by.
    (proxy) => ({ proxyServer: proxy, proxyBypassList: ['<-loopback>'] }),
  );

/** Debian's Firefox, over WebDriver BiDi. */
export const launchFirefox = (): Promise<Engine> =>
  launch(
    {
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      extraPrefsFirefox: {
        // Else requests to loopback would pass the proxy by, or count as
        // insecure because of it.
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.testing_localhost_is_secure_when_hijacked': true,
      },
    },
    (proxy) => ({ proxyServer: proxy }),
  );

const launch = async (
  options: LaunchOptions,
  through: (proxy: string) => {
    proxyServer: string;
    proxyBypassList?: string[];
  },
): Promise<Engine> => {
  const browser = await puppeteer.launch({
    ...options,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1100, height: 800 },
  });
  return {
    async openProfile(proxy) {
      const context = await browser.createBrowserContext(through(proxy));
      return {
        openTab: async () => tabOf(await context.newPage()),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
};

const LOADED = { waitUntil: 'domcontentloaded' } as const;

const tabOf = (page: Page): Tab => ({
  goto: async (url) => void (await page.goto(url, LOADED)),
  reload: async () => void (await page.reload(LOADED)),
  evaluate: <Given extends Plain, Answer>(
    work: (given: Given) => Answer | Promise<Answer>,
    given: Given,
  ) => page.evaluate(`(${work})(${JSON.stringify(given)})`) as Promise<Answer>,
  async click({ x, y }) {
    await page.bringToFront();
    await page.mouse.click(x, y);
  },
  type: (text) => page.keyboard.type(text),
  close: () => page.close(),
});
