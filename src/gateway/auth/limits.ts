import type { Role } from '../../protocol/roles';
import type { Limits } from '../store/limits';
import { roleHas } from './role-table';

/** The limits of somebody of whom nothing else is said. */
export const DEFAULT_LIMITS: Limits = {
  maxBan: null,
  kinds: null,
  effects: null,
  liftOthers: false,
  seeAddresses: true,
  seeContacts: true,
};

/**
 * Returns the limits that hold for a role: a viewer sees no address and no
 * contact, whatever was set, and whoever supervises lifts everybody's bans.
 */
export const limitsOf = (role: Role, given: Limits): Limits => ({
  ...given,
  liftOthers: given.liftOthers || roleHas(role, 'approve'),
  ...(role === 'viewer' && { seeAddresses: false, seeContacts: false }),
});
