import { openWorld } from '../world/open-world';
import type { EvaderResult, Evasion } from './evader';
import { blockedAtOf } from './plan-return';

/** Has as many people as there are be blocked and come back in one way. */
export const runEvasion = async (
  { name, plan }: Evasion,
  { seed, people }: { seed: number; people: number },
): Promise<EvaderResult[]> => {
  const world = await openWorld(seed, name);
  const results = Array.from({ length: people }, (_, n) =>
    plan(world, blockedAtOf(n)),
  );
  await world.timeline.run();
  await world.gateway.close();
  return results;
};
