import { DAY_MS } from './times';

/** Choices of when the bans of lines end that do not say, in days. */
export const IMPORT_ENDS = ['30', '90', '365', 'never'] as const;
export type ImportEnd = (typeof IMPORT_ENDS)[number];

/** The choice that an import begins with. */
export const USUAL_IMPORT_END: ImportEnd = '365';

/**
 * Returns when a choice ends, ISO 8601; null: never. It is the end of a day, so
 * that a list that is imported twice on one day is the same both times.
 */
export const toImportEnd = (end: ImportEnd, now: number): string | null => {
  if (end === 'never') return null;
  const after = now + (Number(end) + 1) * DAY_MS;
  return new Date(after - (after % DAY_MS)).toISOString();
};

/** Returns the choice that an import was made with; undefined: none of them. */
export const findImportEnd = (
  until: string | null,
  createdAt: string,
): ImportEnd | undefined => {
  if (until === null) return 'never';
  const days = (Date.parse(until) - Date.parse(createdAt)) / DAY_MS;
  return IMPORT_ENDS.find(
    (end) => end !== 'never' && days > Number(end) && days <= Number(end) + 1,
  );
};
