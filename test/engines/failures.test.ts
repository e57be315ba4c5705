import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { POLICIES } from '../browser/failures/cause';
import { CAUSES } from './causes';
import type { Engine } from './driver';
import { LAUNCH } from './launch';
import { openWorld, type World } from './open-world';
import { runCell } from './run-cell';

let engine: Engine;
let world: World;

beforeAll(async () => {
  engine = await LAUNCH[inject('engine')]();
  world = await openWorld(engine);
});
afterAll(async () => {
  await world?.close();
  await engine?.close();
});

const titled = CAUSES.map(
  (cause) => [`${cause.name} (${cause.visitor})`, cause] as const,
);

describe.each(titled)('%s', (_title, cause) => {
  it.each(POLICIES)('%s', async (policy) => {
    try {
      await runCell(world, cause, policy);
    } finally {
      if (cause.endsTab) await world.renewTab();
    }
  });
});
