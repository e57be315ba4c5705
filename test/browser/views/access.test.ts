import { beforeAll, describe, it } from 'vitest';
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

describe.each(['light', 'dark'] as const)('axe finds nothing, %s,', (theme) => {
  it.each(VIEWS)('in $name', async (view) => {
    await viewer.show(view, { size: [1440, 900], colorScheme: theme }, (page) =>
      checkAccess(page, view.name),
    );
  });
});

it.each(VIEWS)('axe finds nothing on a phone in $name', async (view) => {
  await viewer.show(view, { size: [390, 844], colorScheme: 'light' }, (page) =>
    checkAccess(page, view.name),
  );
});
