/** What a site limits. */
export const LIMIT_NAMES = [
  'chatsPerVisitor',
  'chatsPerAddress',
  'chatsPerNetwork',
  'claims',
  'wrongReferences',
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** What happens beyond a limit: nothing, a count of what would, or it. */
export const LIMIT_MODES = ['off', 'watching', 'on'] as const;
