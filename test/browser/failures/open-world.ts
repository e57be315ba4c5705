import { startChromium } from '../start-chromium';
import { startStack } from '../stack';
import { startFaultProxy } from './fault-proxy';
import { startHostPages } from './host-pages';

/**
 * A Chromium, the real gateway behind a proxy that can fail, and a site's
 * pages. The site `quick` has a max age of 2 s.
 */
export const openWorld = async () => {
  const [browser, stack] = await Promise.all([startChromium(), startStack()]);
  const hosts = await startHostPages(stack.shop);
  const proxy = await startFaultProxy(stack.gateway);
  await stack.cli([
    ...['site', 'add', 'quick', '--max-age', '2'],
    ...['--origin', hosts.origin],
  ]);
  return {
    browser,
    stack,
    hosts,
    proxy,
    async close() {
      await browser.close();
      hosts.stop();
      proxy.stop();
      await stack.stop();
    },
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
