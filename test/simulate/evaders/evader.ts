import type { Session } from '../../../src/protocol/sessions';
import type { World } from '../world/open-world';

/** What became of somebody who came back although they are blocked. */
export interface EvaderResult {
  isRefused: boolean;
  /** Ids of the bans of this person. */
  bans: number[];
  flags: Session['flags'];
}

/** A way to come back. */
export interface Evasion {
  name: string;
  /** Plans one evader's chat, block and return; the result is filled meanwhile. */
  plan(world: World, blockedAt: number): EvaderResult;
}
