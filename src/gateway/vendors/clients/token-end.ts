import { isoTime } from '../../lib/iso-time';
import type { TokenEnd, TokenFinding } from './client';

/** How long before its end a token's end is announced, in milliseconds. */
export const TOKEN_END_NOTICE = 14 * 24 * 3_600_000;

/** Returns whether a token's end is to be announced, or is past. */
export const isTokenEndNear = (end: TokenEnd, now: number): end is number =>
  typeof end === 'number' && end - TOKEN_END_NOTICE <= now;

/** Describes the end of a token that works. */
export const describeTokenEnd = (end: TokenEnd, now: number): TokenFinding => {
  if (end === 'unseen') {
    return { allowed: null, says: 'When the token ends can’t be seen.' };
  }
  if (end === 'never') {
    return { allowed: true, says: 'The token has no end.' };
  }
  const ends = `The token ends at ${isoTime(end)}.`;
  const advice =
    ' Give a new one before, with "doorlist site vendor … --token-stdin".';
  return {
    allowed: true,
    says: isTokenEndNear(end, now) ? ends + advice : ends,
  };
};
