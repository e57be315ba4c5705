import { beforeAll, it } from 'vitest';
import { useStack } from '../use-stack';
import { checkAccess } from './check-access';
import { createViewer } from './open-view';
import { seedCast, type Cast } from './seed-cast';
import { VIEWS } from './view-table';

const held = useStack();
let cast: Cast;
let viewer: ReturnType<typeof createViewer>;
beforeAll(async () => {
  cast = await seedCast(held.stack);
  viewer = createViewer(held.browser, { stack: held.stack, cast });
  return cast.leave;
});

it.each(VIEWS)('axe finds nothing in $name', async (view) => {
  const light = { size: [1440, 900], colorScheme: 'light' } as const;
  await viewer.show(view, light, async (page) => {
    await checkAccess(page, `${view.name}, light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccess(page, `${view.name}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    await checkAccess(page, `${view.name}, on a phone`);
  });
});
