import type { ChangeAct } from '../bans/record-ban-change';
import type { Caller } from './caller';
import { keysMustEnd } from './policies';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Returns how long somebody who changes a ban may have it and its keys hold, until
 * somebody else approves more. Programs are refused instead, and mean what they say.
 */
export const endLimits = (
  caller: Pick<Caller, 'isPerson' | 'role' | 'limits'>,
): Pick<ChangeAct, 'keysMustEnd' | 'longestBan'> => {
  const { maxBan } = caller.limits;
  return {
    keysMustEnd: keysMustEnd(caller),
    ...(caller.isPerson &&
      maxBan !== null && { longestBan: Math.max(maxBan, DAY) }),
  };
};
