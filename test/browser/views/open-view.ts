import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, signIn } from '../people';
import type { ViewState, World } from './view-table';

/** Opens views as their table says, one tab after the other. */
export const createViewer = (browser: Browser, world: World) => {
  let agent: BrowserContext | undefined;
  const contextFor = async (as: ViewState['as']) => {
    if (as === 'nobody') return openBrowser(browser, '198.51.100.2');
    if (!agent) {
      agent = await openBrowser(browser, '198.51.100.1');
      const { page } = await signIn(agent, world.stack);
      await page.close();
    }
    return agent;
  };

  return {
    /** Shows a view, does something with it, and closes it. */
    async show(
      view: ViewState,
      {
        size: [width, height],
        ...media
      }: {
        size: readonly [number, number];
      } & NonNullable<Parameters<Page['emulateMedia']>[0]>,
      look: (page: Page) => Promise<void>,
    ) {
      const context = await contextFor(view.as);
      const page = await context.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce', ...media });
      await page.setViewportSize({ width, height });
      try {
        await view.before?.(page, world);
        await page.goto(world.stack.gateway + view.path(world));
        await view.ready(page).waitFor();
        await view.then?.(page, world);
        await look(page);
      } finally {
        await page.close();
        await context.setOffline(false);
        if (view.as === 'nobody') await context.close();
      }
    },
  };
};
