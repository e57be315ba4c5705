/** Every table that a request could write to. */
export const TABLES = [
  'sites',
  'epochs',
  'tags',
  'bans',
  'ban_keys',
  'key_networks',
  'ban_sites',
  'visitors',
  'links',
  'sessions',
  'messages',
  'users',
  'tokens',
  'idempotency',
  'audit',
  'changes',
] as const;
