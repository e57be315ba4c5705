import { createHash } from 'node:crypto';
import { createRandom } from '../../gateway/api/fuzz/random';

/**
 * Creates what draws the people of one scene: the same for the same seed, and
 * other ones than in every other scene.
 */
export const createDraw = (seed: number, scene: string) => {
  const digest = createHash('sha256').update(`${seed} ${scene}`).digest();
  const random = createRandom(digest.readInt32LE());
  return {
    ...random,
    /** A whole number from `least` to `most`. */
    between: (least: number, most: number): number =>
      least + random.below(most - least + 1),
  };
};

export type Draw = ReturnType<typeof createDraw>;
