import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from './cause';
import { CAUSES } from './causes';
import { openWorld, type World } from './open-world';
import { expectInTime, isInTime } from './in-time';
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
    let watched = await runCell(world, cause, policy);
    const expected = cause.expected[policy];
    // Nor is what comes too late when the machine is busy late each time.
    for (let more = 5; more && !isInTime(watched, expected); more -= 1) {
      watched = await runCell(world, cause, policy);
    }
    expectInTime(watched, expected);
    long.push(watched.long);
  });
});
