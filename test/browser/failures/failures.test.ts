import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from './cause';
import { CAUSES } from './causes';
import { openWorld, type World } from './open-world';
import { runCell } from './run-cell';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.concurrent.each(CAUSES)('$name ($visitor)', (cause) => {
  const long: string[][] = [];
  // On a busy machine anything may take long once. What is slow is slow thrice.
  afterAll(() => expect(long).toContainEqual([]));

  it.each(POLICIES)('ends as declared under %s', async (policy) => {
    long.push((await runCell(world, cause, policy)).long);
  });
});
