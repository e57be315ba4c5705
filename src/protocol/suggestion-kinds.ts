/** How a list of bans may be tidied. */
export const SUGGESTION_KINDS = [
  'merge',
  'duplicate',
  'never-matching',
  'stale',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
