/** What a refused visitor gets: as `data-when-refused` has it. */
export const WHEN_REFUSED = ['hide', 'notice', 'chat-only'] as const;
export type WhenRefused = (typeof WHEN_REFUSED)[number];
