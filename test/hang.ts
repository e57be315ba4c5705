import limits from './time-limits.json' with { type: 'json' };

/** Milliseconds after which a test hangs: no load makes one that long. */
export const HANG = limits.hang;
