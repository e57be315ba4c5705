/** Milliseconds after which a test hangs: no load makes one that long. */
export const HANG = 300_000;
