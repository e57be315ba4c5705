import { formatDuration } from '../gateway/lib/duration';
import type { Limits } from '../gateway/store/limits';
import type { Role } from '../protocol/roles';

/** Returns what limits somebody, in few words for a list; empty if nothing does. */
export const describeLimits = (role: Role, limits: Limits): string[] => [
  ...(limits.maxBan === null
    ? []
    : [`bans for ${formatDuration(limits.maxBan)} at most`]),
  ...(limits.kinds ? [`by ${limits.kinds.join(', ')} only`] : []),
  ...(limits.effects ? [`with ${limits.effects.join(', ')} only`] : []),
  ...(role === 'agent' && limits.liftOthers ? ['lifts others’ bans'] : []),
  ...(role === 'viewer' || limits.seeAddresses ? [] : ['sees no addresses']),
  ...(role === 'viewer' || limits.seeContacts ? [] : ['sees no contacts']),
];
