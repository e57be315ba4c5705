import { overlap } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import type { Key } from '../keys/key';
import type { RequestAddress } from '../http/client-address';
import { appliesTo } from '../store/predicates';
import type { Role } from '../../protocol/roles';
import type { Caller } from './caller';
import type { Mask } from './mask-answer';
import { hasRight, roleHas } from './role-table';

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

/**
 * Returns whether a caller may change some settings of a site: a supervisor what
 * is offered as reasons, how long bans last, and what is limited.
 *
 * @param fields those of the settings, by their names in the API
 */
export const canChangeSettings = (
  caller: Pick<Caller, 'role' | 'sites' | 'permissions'>,
  fields: readonly string[],
): boolean =>
  hasRight(caller, 'write sites') ||
  fields.every((field) =>
    ['reasons', 'protectiveReasons', 'ladder', 'limits'].includes(field),
  );

/** Returns whether a caller may add bans that hold on a site. */
export const canAddOn = (
  { sites }: Pick<Caller, 'sites'>,
  site: string,
): boolean => sites === null || sites.includes(site);

/**
 * Returns whether all sites of a ban are the caller's: one that holds on other
 * sites too, or on all, is not changed by a caller of some sites.
 */
export const ownsAllSites: Policy = (caller, { sites }) =>
  caller.sites === null ||
  (sites.length > 0 && sites.every((site) => canAddOn(caller, site)));

/**
 * Returns whether keys that a caller bans, and many people may have in common,
 * are to end soon: those of a person who is no owner.
 */
export const keysMustEnd = ({
  isPerson,
  role,
}: Pick<Caller, 'isPerson' | 'role'>): boolean => isPerson && role !== 'owner';

/** Who made a ban, as the store has it. */
interface Made {
  created_by: number;
  created_by_user: number;
}

/** Who asked that a ban holds longer, as the store has it; null: its maker. */
interface Asked {
  asked_by: number | null;
  asked_by_user: number | null;
}

/** Returns whether a caller made a ban. */
const isMaker = (
  { id, isUser }: Pick<Caller, 'id' | 'isUser'>,
  ban: Made,
): boolean => ban.created_by === id && ban.created_by_user === (isUser ? 1 : 0);

/**
 * Returns whether a caller may lift or change what others banned: an agent only
 * by a limit, or by the permission that was made for vendors' programs.
 */
const mayTouchOthers = ({
  role,
  limits,
  permissions,
}: Pick<Caller, 'role' | 'limits' | 'permissions'>): boolean =>
  roleHas(role, 'approve') ||
  limits.liftOthers ||
  permissions.includes('block-contacts');

/**
 * Returns whether a caller may change a ban on the caller's sites: an agent, what
 * they made themself.
 */
export const isOwnOrPermitted = (
  caller: Pick<Caller, 'id' | 'isUser' | 'role' | 'limits' | 'permissions'>,
  ban: Made,
): boolean => isMaker(caller, ban) || mayTouchOthers(caller);

/**
 * Returns whether a caller may see a line of the audit trail: their own; a
 * supervisor of some sites those of bans, chats and shields there, and of who
 * searched there; one of all sites every line.
 *
 * @param concerned the sites of what the line is about; none: all
 */
export const canSeeLine = (
  caller: Pick<Caller, 'id' | 'isUser' | 'role' | 'sites'>,
  line: { actor: number | null; actor_is_user: number },
  concerned: readonly string[] | undefined,
): boolean => {
  const isOwn =
    line.actor === caller.id && line.actor_is_user === (caller.isUser ? 1 : 0);
  if (isOwn || !roleHas(caller.role, 'approve')) return isOwn;
  if (caller.sites === null) return true;
  return concerned !== undefined && canSee(caller, { sites: concerned });
};

/**
 * Returns whether a caller may see how well the bans work that somebody made: a
 * supervisor those of everybody, all others their own.
 */
export const canSeeNumbers = (
  caller: Pick<Caller, 'id' | 'isUser' | 'role'>,
  maker: Pick<Caller, 'id' | 'isUser'>,
): boolean =>
  roleHas(caller.role, 'approve') ||
  (caller.id === maker.id && caller.isUser === maker.isUser);

/**
 * Returns whether a job is of sites of the caller: of those of whoever started
 * it, or all.
 */
export const canSeeJob = (
  caller: Pick<Caller, 'sites'>,
  by: Pick<Caller, 'sites'>,
): boolean =>
  caller.sites === null ||
  (by.sites ?? []).some((site) => canAddOn(caller, site));

/** Returns whether a caller may show and change a job: an agent, their own. */
export const isOwnJobOrPermitted = (
  caller: Pick<Caller, 'id' | 'isUser' | 'role' | 'limits' | 'permissions'>,
  by: Pick<Caller, 'id' | 'isUser'>,
): boolean =>
  mayTouchOthers(caller) ||
  (caller.id === by.id && caller.isUser === by.isUser);

/**
 * Returns whether a caller may agree that a ban holds longer than one person may
 * have it: not whoever asked for it, unless they are an owner.
 */
export const mayDecideOn = (
  caller: Pick<Caller, 'id' | 'isUser' | 'role'>,
  ban: Made & Asked,
): boolean => {
  const { asked_by: by, asked_by_user: isUser } = ban;
  const asker =
    by === null
      ? ban
      : { created_by: by, created_by_user: isUser === 1 ? 1 : 0 };
  return caller.role === 'owner' || !isMaker(caller, asker);
};

/** Returns what a caller does not see in answers, streams and exports. */
export const maskOf = (
  caller: Pick<Caller, 'limits' | 'role' | 'permissions' | 'sites'>,
): Mask => ({
  seeAddresses: caller.limits.seeAddresses,
  seeContacts: caller.limits.seeContacts,
  seeMessages: hasRight(caller, 'read messages'),
});

/** Returns whether a caller may give or take a role: nobody a higher one. */
export const canManageRole = (
  { role }: Pick<Caller, 'role'>,
  other: Role,
): boolean => role === 'owner' || other !== 'owner';

/** Returns whether limits keep a caller from anything that their role may. */
export const isLimited = ({ limits }: Pick<Caller, 'limits'>): boolean =>
  limits.maxBan !== null ||
  limits.kinds !== null ||
  limits.effects !== null ||
  !limits.seeAddresses ||
  !limits.seeContacts;

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
