import type { BanRequest } from '../../protocol/bans';
import { toEnd, USUAL_DURATION, type DurationMs } from './durations';

/** The values of the block dialog. */
export interface BlockChoices {
  visitor: boolean;
  ip: boolean;
  duration: DurationMs;
  reason: string;
  note: string;
}

/** The values that the block dialog opens with. */
export const USUAL_CHOICES: BlockChoices = {
  visitor: true,
  ip: false,
  duration: USUAL_DURATION,
  reason: '',
  note: '',
};

/** Returns the request for these values; undefined if they block nothing. */
export const toBanRequest = (
  session: string,
  { visitor, ip, duration, reason, note }: BlockChoices,
  now: number,
): BanRequest | undefined =>
  visitor || ip
    ? {
        session,
        kinds: [
          ...(visitor ? (['visitor'] as const) : []),
          ...(ip ? (['ip'] as const) : []),
        ],
        until: toEnd(duration, now),
        reason: reason.trim(),
        note: note.trim(),
      }
    : undefined;
