import { openWorld } from '../world/open-world';
import { createAppealDesk } from './appeal-desk';
import { live } from './live';
import type { InnocentResult } from './result';
import type { Scene } from './scene';

/** Has the innocent people of a scene live through it. */
export const runScene = async (
  { name, prepare }: Scene,
  { seed, people }: { seed: number; people: number },
): Promise<InnocentResult[]> => {
  const world = await openWorld(seed, name);
  const desk = createAppealDesk(world);
  const innocents = prepare(world, people);
  const results = innocents.map((one): InnocentResult => {
    const result = { isSignedIn: one.isSignedIn, flags: [] };
    live(world, desk, one, result);
    return result;
  });
  await world.timeline.run();
  await world.gateway.close();
  return results;
};
