import type { KeyKind } from '../../protocol/key-kinds';
import type { Role } from '../../protocol/roles';
import { roleHas } from './role-table';

/** What one person or token may do within their role. */
export interface Limits {
  /** Milliseconds of the longest ban; null: for good. */
  maxBan: number | null;
  /** Kinds of keys they may ban; null: all. */
  kinds: readonly KeyKind[] | null;
  /** Effects that their bans may have; null: all. */
  effects: readonly string[] | null;
  /** Whether they lift and change what others banned. */
  liftOthers: boolean;
  /** Whether they see addresses whole. */
  seeAddresses: boolean;
  /** Whether they see emails and phone numbers whole. */
  seeContacts: boolean;
}

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
