import limits from './time-limits.json' with { type: 'json' };

/** Milliseconds after which a test hangs: no load makes one that long. */
export const HANG = limits.hang;

/**
 * Milliseconds after which one step of a test hangs: well before the test
 * does, so that what is reported is the step and what it waited for.
 */
export const STEP_HANG = limits.step;
