import type { World } from '../world/open-world';
import type { Innocent } from './innocent';

/** People who have done nothing, around somebody who is blocked. */
export interface Scene {
  name: string;
  /** Plans what the abuser and the team do; answers the innocent people. */
  prepare(world: World, count: number): Innocent[];
}
