import type { BanRequest } from '../../protocol/ban-request';
import { KEY_KINDS } from '../../protocol/key-kinds';
import type { Me } from '../../protocol/people';
import type { Session } from '../../protocol/sessions';
import { toEnd, USUAL_DURATION, type DurationMs } from './durations';
import { DAY_MS } from './times';

/** The values of the block dialog. */
export interface BlockChoices {
  /** The browser, and all that is proven of its visitor. */
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

/** Returns the person, unless that has a proven key of a kind that one may not ban. */
const visitorKind = (
  { proven = {} }: Pick<Session, 'proven'>,
  { limits: { kinds } }: Pick<Me, 'limits'>,
): 'person' | 'visitor' =>
  !kinds || KEY_KINDS.every((kind) => !(kind in proven) || kinds.includes(kind))
    ? 'person'
    : 'visitor';

/**
 * Returns whether a block of the address ends before the rest of it: the
 * gateway gives it a week, unless an owner asks.
 */
export const endsAddressEarly = (
  { ip, duration }: Pick<BlockChoices, 'ip' | 'duration'>,
  { role }: Pick<Me, 'role'>,
): boolean =>
  ip && role !== 'owner' && (duration === null || duration > 7 * DAY_MS);

/** Returns the request for these values; undefined if they block nothing. */
export const toBanRequest = (
  session: Pick<Session, 'code' | 'proven'>,
  me: Pick<Me, 'limits'>,
  { visitor, ip, duration, reason, note }: BlockChoices,
  now: number,
): BanRequest | undefined =>
  visitor || ip
    ? {
        session: session.code,
        kinds: [
          ...(visitor ? [visitorKind(session, me)] : []),
          ...(ip ? (['ip'] as const) : []),
        ],
        until: toEnd(duration, now),
        reason: reason.trim(),
        note: note.trim(),
      }
    : undefined;
