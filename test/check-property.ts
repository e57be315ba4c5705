import fc from 'fast-check';

/** Milliseconds after which a property has run often enough. */
const ENOUGH = 60_000;
/** Runs it has on the slowest machine. */
const LEAST = 5;

/**
 * Checks a property with so many values. On a machine that is too slow for them
 * fewer are tried, but never none: load costs runs and fails nothing.
 */
export const checkProperty = async <Values>(
  property: fc.IAsyncProperty<Values>,
  runs: number,
): Promise<void> => {
  const end = performance.now() + ENOUGH;
  for (let left = runs; left > 0; left -= LEAST) {
    if (left < runs && performance.now() > end) return;
    await fc.assert(property, { numRuns: Math.min(left, LEAST) });
  }
};
