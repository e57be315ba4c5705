import type { Me } from '../../protocol/people';

/** Returns whether somebody may import lists, as the gateway's table of roles says. */
export const mayImport = ({ role }: Pick<Me, 'role'>): boolean =>
  role !== 'agent' && role !== 'viewer';
