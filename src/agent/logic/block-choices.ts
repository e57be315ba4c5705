import type { BanRequest } from '../../protocol/bans';
import { toEnd, USUAL_DURATION, type DurationMs } from './durations';

/** What the dialog's boxes say. */
export interface BlockChoices {
  visitor: boolean;
  ip: boolean;
  duration: DurationMs;
  reason: string;
  note: string;
}

export const USUAL_CHOICES: BlockChoices = {
  visitor: true,
  ip: false,
  duration: USUAL_DURATION,
  reason: '',
  note: '',
};

/** The request these choices make; `undefined` while they block nothing. */
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
