import type { AuditAction } from './schema/people-tables';

/** What happens to bans, as the audit trail names it. */
export const BAN_ACTIONS = [
  'ban',
  'edit',
  'hold',
  'comment',
  'lift key',
  'lift',
  'end',
  'end key',
  'restore',
  'join',
  'separate',
  'approve',
  'decline',
  'appeal',
  'accept appeal',
  'decline appeal',
  'suspend',
  'end suspension',
  'suspended',
  'suspension lifted',
  'suspension left',
  'accept suggestion',
  'dismiss suggestion',
  'undo suggestion',
] as const satisfies readonly AuditAction[];

export type BanAction = (typeof BAN_ACTIONS)[number];

/** Those that change the ban. */
export type BanChange = Exclude<
  BanAction,
  | 'comment'
  | ('appeal' | 'accept appeal' | 'decline appeal')
  | ('suspend' | 'end suspension')
  | ('suspended' | 'suspension lifted' | 'suspension left')
  | ('accept suggestion' | 'dismiss suggestion' | 'undo suggestion')
>;
