/** What a list does with whom it names. */
export const LIST_EFFECTS = ['refuse', 'watch'] as const;
export type ListEffect = (typeof LIST_EFFECTS)[number];
