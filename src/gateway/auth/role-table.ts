import type { Permission, Role } from '../../protocol/roles';

const OWNERS: readonly Role[] = ['owner'];
const MANAGERS: readonly Role[] = [...OWNERS, 'administrator'];
const SUPERVISORS: readonly Role[] = [...MANAGERS, 'supervisor'];
const AGENTS: readonly Role[] = [...SUPERVISORS, 'agent'];
const EVERY_ROLE: readonly Role[] = [...AGENTS, 'viewer'];

/** Who has a right. What it is used on is checked by `policies.ts`. */
interface Right {
  roles: readonly Role[];
  /** Only callers of all sites have it. */
  allSites?: true;
  /** Tokens of other roles have it by this permission. */
  permission?: Permission;
  /** A sentence that tells who lacks the right what is missing. */
  needs?: string;
}

/**
 * The roles that have each right, for all three APIs: the one table of roles.
 * A right is a resource and what is done with it.
 */
export const RIGHTS = {
  /** Requests of pages, vendors and servers, which no caller signs. */
  anybody: { roles: EVERY_ROLE },
  self: { roles: EVERY_ROLE },
  'read chats': { roles: EVERY_ROLE },
  'read messages': {
    roles: AGENTS,
    needs: 'A viewer may not read messages.',
  },
  'write chats': {
    roles: AGENTS,
    needs: 'A viewer may not change or answer chats.',
  },
  'read bans': { roles: EVERY_ROLE },
  'write bans': {
    roles: AGENTS,
    needs: 'A viewer may not block or unblock.',
  },
  'import bans': {
    roles: SUPERVISORS,
    needs: 'Only a supervisor, administrator or owner may import lists.',
  },
  /** Of people who have done nothing, such as all of a mail provider. */
  'ban bystanders': { roles: OWNERS },
  approve: {
    roles: SUPERVISORS,
    needs: 'Only a supervisor, administrator or owner may decide on this.',
  },
  'read sites': { roles: EVERY_ROLE },
  'write limits and reasons': {
    roles: SUPERVISORS,
    needs: 'Only a supervisor, administrator or owner may change this.',
  },
  'write sites': {
    roles: MANAGERS,
    needs: 'Only an owner or administrator may change a site.',
  },
  'read lists': { roles: EVERY_ROLE },
  'write lists': {
    roles: MANAGERS,
    needs: 'Only an owner or administrator may change shared lists.',
  },
  'read never-ban': { roles: EVERY_ROLE },
  'write never-ban': {
    roles: SUPERVISORS,
    // An entry holds on every site.
    allSites: true,
    needs:
      'Only a supervisor, administrator or owner of all sites may change the never-ban list.',
  },
  'manage people': {
    roles: MANAGERS,
    allSites: true,
    needs:
      'Only an owner or administrator of all sites may manage people and tokens.',
  },
  'manage vendors': {
    roles: MANAGERS,
    allSites: true,
    needs:
      'Only an owner or administrator of all sites may manage vendors and webhooks.',
  },
  'manage data': {
    roles: MANAGERS,
    allSites: true,
    needs:
      'Only an owner or administrator of all sites may change how long data is kept, or erase it.',
  },
  'read audit': {
    roles: AGENTS,
    needs: 'A viewer may not read the audit log.',
  },
  'read stats': { roles: EVERY_ROLE },
  shield: { roles: AGENTS, needs: 'A viewer may not raise the shield.' },
  'zendesk api': {
    roles: MANAGERS,
    needs: 'Only an owner or administrator may use this API.',
  },
  'acquire blocks': {
    roles: MANAGERS,
    permission: 'block-contacts',
    needs:
      'This key needs the role administrator or owner, or the permission block-contacts.',
  },
  'acquire audit': {
    roles: MANAGERS,
    allSites: true,
    needs: 'This key needs the role administrator or owner, on all sites.',
  },
} as const satisfies Record<string, Right>;
export type RightName = keyof typeof RIGHTS;

/** Returns whether every caller has a right, whatever their role and sites. */
export const isForAll = (name: RightName): boolean => {
  const { roles, allSites }: Right = RIGHTS[name];
  return roles === EVERY_ROLE && !allSites;
};

/** Returns whether a role has a right, of whatever site. */
export const roleHas = (role: Role, name: RightName): boolean => {
  const { roles }: Right = RIGHTS[name];
  return roles.includes(role);
};

/** Returns whether a caller has a right, of whatever site. */
export const hasRight = (
  caller: {
    role: Role;
    sites: readonly string[] | null;
    permissions: readonly Permission[];
  },
  name: RightName,
): boolean => {
  const { allSites, permission }: Right = RIGHTS[name];
  const byPermission =
    permission !== undefined && caller.permissions.includes(permission);
  return (
    (roleHas(caller.role, name) || byPermission) &&
    (!allSites || caller.sites === null)
  );
};
