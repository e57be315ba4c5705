import { ROLES, type Role } from '../../../../src/protocol/roles';

/** Which roles may do what, as the table in docs/people.md says. */
interface Expected {
  roles: readonly Role[];
  /** Who has the right on what they made themselves. */
  own?: readonly Role[];
  /** Whether a caller of some sites only is refused. */
  allSites?: true;
}

const all = ROLES;
const managers: Role[] = ['owner', 'administrator'];
const supervisors: Role[] = [...managers, 'supervisor'];
const agents: Role[] = [...supervisors, 'agent'];

const EXPECTED = {
  self: { roles: all },
  'read chats': { roles: all },
  'read messages': { roles: agents },
  'write chats': { roles: agents },
  'read bans': { roles: all },
  'add bans': { roles: agents },
  /** Of what somebody else banned; an agent changes their own. */
  'change bans': { roles: supervisors, own: ['agent'] },
  'approve bans': { roles: supervisors },
  'import bans': { roles: supervisors },
  'read sites': { roles: all },
  'write sites': { roles: managers },
  'write reasons': { roles: supervisors },
  shield: { roles: agents },
  'read audit': { roles: agents },
  'read stats': { roles: all },
  'read never-ban': { roles: all },
  'read lists': { roles: all },
  'write lists': { roles: managers },
  'write never-ban': { roles: supervisors, allSites: true },
  'manage people': { roles: managers, allSites: true },
  'manage data': { roles: managers, allSites: true },
  'manage webhooks': { roles: managers, allSites: true },
  'vendors’ apis': { roles: managers },
  'vendors’ audit': { roles: managers, allSites: true },
} as const satisfies Record<string, Expected>;

export type ExpectedRight = keyof typeof EXPECTED;
export const expectedOf = (right: ExpectedRight): Expected => EXPECTED[right];
