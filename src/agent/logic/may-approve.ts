import type { Me } from '../../protocol/people';

const APPROVERS: readonly string[] = ['owner', 'administrator', 'supervisor'];

/**
 * Returns whether somebody may decide on what others ask: longer blocks, appeals,
 * suggestions.
 */
export const mayApprove = ({ role }: Pick<Me, 'role'>): boolean =>
  APPROVERS.includes(role);
