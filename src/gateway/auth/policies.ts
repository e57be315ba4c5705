import { overlap } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import type { Key } from '../keys/key';
import type { RequestAddress } from '../http/client-address';
import { appliesTo } from '../store/predicates';
import type { Role } from '../../protocol/roles';
import type { Caller } from './caller';

/** The sites that a ban holds on (none: all), or the one of a chat. */
interface Concern {
  sites: readonly string[];
}

/** Whether a caller may do something with a ban or chat. */
export type Policy = (
  caller: Pick<Caller, 'sites'>,
  concern: Concern,
) => boolean;

/** Returns whether a ban or chat concerns any of the caller's sites. */
export const canSee: Policy = (caller, { sites }) =>
  appliesTo(sites, caller.sites);

/** Returns whether a caller may claim or answer a chat, or retry a ban. */
export const canEdit: Policy = (caller, concern) => canSee(caller, concern);

/** Returns whether a caller may add bans that hold on a site. */
export const canAddOn = (
  { sites }: Pick<Caller, 'sites'>,
  site: string,
): boolean => sites === null || sites.includes(site);

/**
 * Returns whether a caller may lift a ban: one that holds on other sites too,
 * or on all, is not lifted with a token of some sites.
 */
export const canLift: Policy = (caller, { sites }) =>
  caller.sites === null ||
  (sites.length > 0 && sites.every((site) => canAddOn(caller, site)));

/** Returns whether a caller may use the Zendesk-compatible API. */
export const canAdministrate = ({ role }: Pick<Caller, 'role'>): boolean =>
  role !== 'agent';

/** Returns whether a caller may use the Acquire-compatible block API. */
export const canBlockContacts = ({
  role,
  permissions,
}: Pick<Caller, 'role' | 'permissions'>): boolean =>
  canAdministrate({ role }) || permissions.includes('block-contacts');

/** Returns whether a caller may list, add and remove people and tokens. */
export const canManagePeople = ({
  role,
  sites,
}: Pick<Caller, 'role' | 'sites'>): boolean =>
  canAdministrate({ role }) && sites === null;

/** Returns whether a caller may give or take a role: nobody a higher one. */
export const canManageRole = (
  { role }: Pick<Caller, 'role'>,
  other: Role,
): boolean => role === 'owner' || other !== 'owner';

/** Returns whether a caller may read the audit log, which is of all sites. */
export const canReadAudit = ({
  role,
  sites,
}: Pick<Caller, 'role' | 'sites'>): boolean =>
  canAdministrate({ role }) && sites === null;

/**
 * Returns whether a key covers the caller's own address: an agent who blocks
 * that could not be reached by anybody.
 */
export const coversOwnAddress = (
  { isPerson }: Pick<Caller, 'isPerson'>,
  { address }: Pick<RequestAddress, 'address'>,
  key: Key,
): boolean =>
  isPerson &&
  address !== undefined &&
  toNetworks(key).some((network) => overlap(network, address));
