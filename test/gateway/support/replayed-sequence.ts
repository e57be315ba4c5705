import type fc from 'fast-check';

/**
 * Returns which sequence of a property is to be run again and no other: the one
 * whose seed and path fast-check printed when it failed, such as
 * `SYNC_SEED=-1234 SYNC_PATH=3:0:1`; undefined if none is.
 */
export const replayedSequence = ():
  Pick<fc.Parameters, 'seed' | 'path' | 'endOnFailure'> | undefined => {
  const { SYNC_SEED: seed, SYNC_PATH: path } = process.env;
  return seed === undefined
    ? undefined
    : {
        seed: Number(seed),
        ...(path !== undefined && { path }),
        endOnFailure: true,
      };
};
