import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useStack } from '../use-stack';
import { checkHeight, checkSideways, SIZES, spaceText } from './check-layout';
import { createViewer } from './open-view';
import { seedCast, type Cast } from './seed-cast';
import { VIEWS } from './view-table';

/** `PICTURES=folder` takes one of every view, at every width, in both themes. */
const pictures = process.env['PICTURES'];

const held = useStack();
let cast: Cast;
let viewer: ReturnType<typeof createViewer>;
beforeAll(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true });
  cast = await seedCast(held.stack);
  viewer = createViewer(held.browser, { stack: held.stack, cast });
  return cast.leave;
});

const picture = async (page: Page, name: string) => {
  if (!pictures) return;
  const file = `${name.replaceAll(/[^\w-]+/g, '-')}.png`;
  await page.screenshot({ path: join(pictures, file) });
};

describe.each(VIEWS)('$name', (view) => {
  const inConsole = view.as !== 'nobody' && !/docs/.test(view.name);

  it('scrolls nowhere sideways, at any size', async () => {
    await viewer.show(
      view,
      { size: SIZES[0], colorScheme: 'light' },
      async (page) => {
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          const name = `${view.name} ${width}x${height}`;
          await checkSideways(page, name);
          if (inConsole) await checkHeight(page, name);
          if (view.name === 'keys') {
            const key = page.locator('.key-help kbd').first();
            expect(await key.isVisible(), name).toBe(true);
          }
          if (height < 300) continue;
          await picture(page, `${name} light`);
          if (!pictures) continue;
          await page.emulateMedia({ colorScheme: 'dark' });
          await picture(page, `${name} dark`);
          await page.emulateMedia({ colorScheme: 'light' });
        }
        await page.setViewportSize({ width: 390, height: 844 });
        await spaceText(page);
        await checkSideways(page, `${view.name}, spaced`);
      },
    );
  });

  it('is there in forced colours, without motion', async () => {
    await viewer.show(
      view,
      { size: [1440, 900], forcedColors: 'active', reducedMotion: 'reduce' },
      async (page) => {
        const moving = await page.evaluate(
          () => document.getAnimations().length,
        );
        expect(moving).toBe(0);
        await checkSideways(page, `${view.name}, forced colours`);
        await picture(page, `${view.name} forced`);
      },
    );
  });
});
