/** Kinds of data that are kept for a time that an owner sets. */
export const RETENTION_TERMS = [
  ...(['chats', 'visitors', 'bans', 'appeals', 'audit', 'jobs'] as const),
  ...(['deliveries', 'receipts', 'sightings', 'counts', 'requests'] as const),
  ...(['changes', 'review'] as const),
] as const;
export type RetentionTerm = (typeof RETENTION_TERMS)[number];
