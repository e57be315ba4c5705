import { onTestFinished, vi } from 'vitest';
import type { Engine, Tab } from './driver';
import { locate, type Found, type Target } from './locate';
import { startProxy, type ProxyOptions } from './proxy/start-proxy';

// A gate that lost its stream asks again within 15 s.
const PATIENCE = { timeout: 30_000, interval: 50 };

/** A browser of somebody's own, at an address of its own, for one test. */
export const openBrowser = async (engine: Engine, options: ProxyOptions) => {
  const proxy = await startProxy(options);
  onTestFinished(proxy.stop);
  const profile = await engine.openProfile(proxy.name);
  onTestFinished(profile.close);
  return {
    trouble: proxy.trouble,
    answered: proxy.answered,
    async open(url: string): Promise<Page> {
      const tab = await profile.openTab();
      await tab.goto(url);
      return pageIn(tab);
    },
  };
};

export type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** What people do on a page. */
export const pageIn = (tab: Tab) => {
  const click = async (target: Target) => {
    let spot: Found['spot'] = null;
    await until(`a free ${tell(target)}`, async () => {
      ({ spot } = await tab.evaluate(locate, target));
      return spot !== null;
    });
    if (spot) await tab.click(spot);
  };

  const shows = async (target: Target) =>
    (await tab.evaluate(locate, target)).count > 0;

  return {
    goto: tab.goto,
    reload: tab.reload,
    evaluate: tab.evaluate,
    close: tab.close,
    click,
    /** Whether it is to be seen now. */
    shows,
    /** Waits until it is to be seen. */
    see: (target: Target) => until(tell(target), () => shows(target)),
    /** Types into an empty box. */
    async fill(target: Target, text: string) {
      await click(target);
      await tab.type(text);
    },
  };
};

export type Page = ReturnType<typeof pageIn>;

/** Waits until something is so. Its error points at who waited. */
export const until = (
  what: string,
  isSo: () => Promise<boolean>,
): Promise<void> => {
  const failure = new Error(`still waiting for ${what}`);
  return vi.waitFor(async () => {
    if (!(await isSo())) throw failure;
  }, PATIENCE);
};

const tell = ({ role, name, contains, within }: Target): string =>
  [
    role,
    name && `"${name}"`,
    contains && `with "${contains}"`,
    within && `in ${tell(within)}`,
  ]
    .filter(Boolean)
    .join(' ');
