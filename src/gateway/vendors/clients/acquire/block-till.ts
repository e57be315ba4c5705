/**
 * Acquire knows no ban for good, so it gets a far end. Not farther than this:
 * its answers show that it stands on MySQL, whose timestamps end in January
 * 2038.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/delete
 */
const FOR_GOOD = Date.UTC(2037, 11, 31, 23, 59, 59);

/** `blockTill` for an end in milliseconds; null: for good. */
export const blockTill = (until: number | null): string =>
  new Date(Math.min(until ?? FOR_GOOD, FOR_GOOD)).toISOString();

/** The end that a `blockTill` in milliseconds stands for. */
export const parseBlockTill = (end: number | null): number | null =>
  end === null || end >= FOR_GOOD ? null : end;
