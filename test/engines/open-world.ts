import { POLICIES } from '../browser/failures/cause';
import { startFaultProxy } from '../browser/failures/fault-proxy';
import { startHostPages } from '../browser/failures/host-pages';
import { startStack } from '../browser/stack';
import { CAUSES } from './causes';
import type { Engine } from './driver';
import { pageIn } from './open-browser';
import { startProxy } from './proxy/start-proxy';

/**
 * One tab for all cells, the real gateway behind a proxy that can fail, and for
 * each cell a site's pages on an origin of its own, where nothing is stored.
 * The site `quick` has a max age of 2 s.
 */
export const openWorld = async (engine: Engine) => {
  const stack = await startStack();
  const faults = await startFaultProxy(stack.gateway);
  const hosts = await Promise.all(
    CAUSES.flatMap(() => POLICIES).map(() => startHostPages(stack.shop)),
  );
  await stack.cli([
    ...['site', 'add', 'quick', '--max-age', '2'],
    ...hosts.flatMap(({ origin }) => ['--origin', origin]),
  ]);
  const proxy = await startProxy({ address: '203.0.113.250' });
  const profile = await engine.openProfile(proxy.name);
  let page = pageIn(await profile.openTab());
  const unused = [...hosts];
  return {
    stack,
    faults,
    get page() {
      return page;
    },
    /** Goes on in a tab without a history. */
    async renewTab() {
      const last = page;
      page = pageIn(await profile.openTab());
      await last.close();
    },
    /** What the page complained of, in its words. */
    trouble: proxy.trouble,
    /** Addresses it asked for, in their order. */
    asked: proxy.asked,
    /** An origin that this browser has not been to. */
    nextHosts() {
      const next = unused.pop();
      if (!next) throw new Error('more cells than origins');
      return next;
    },
    async close() {
      await profile.close();
      proxy.stop();
      hosts.forEach((one) => one.stop());
      faults.stop();
      await stack.stop();
    },
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
