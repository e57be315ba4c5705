import type { DeliveryFailure, DeliveryState } from '../../protocol/webhooks';
import type { Attempt } from './post-message';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds from each failed attempt to the next, before what chance adds. */
const PAUSES = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
];
/** A part of a pause that chance adds, so that not all retry at once. */
const JITTER = 0.2;
/** Milliseconds that a receiver can ask for with `Retry-After`. */
const LONGEST_WAIT = 6 * HOUR;
/** Milliseconds in which nothing got through until a receiver is disabled. */
const PATIENCE = 3 * DAY;

/** Attempts until a delivery is given up: over most of a day. */
export const MOST_ATTEMPTS = PAUSES.length + 1;

/** What is written of a delivery and of its receiver after an attempt. */
export interface AttemptPlan {
  delivery: {
    state: DeliveryState;
    due_at: number | null;
    status: number | null;
    failure: DeliveryFailure | null;
    duration: number;
    holder: null;
  };
  failingSince: number | null;
  /** Why nothing is sent there any more; undefined: it goes on. */
  disable?: 'gone' | 'failing';
}

const isDelivered = ({ status }: Attempt): boolean =>
  status !== null && status >= 200 && status < 300;

/**
 * Plans what follows from an attempt.
 *
 * | answer | delivery | receiver |
 * | --- | --- | --- |
 * | 2xx | delivered | fails no longer |
 * | 410 | failed | disabled: it is gone |
 * | anything else, or none | tried again, later each time | fails since the first |
 * | the same, the last time | failed | disabled if it has failed for days |
 *
 * @param attempts how many there were, this one among them
 * @param failingSince since when nothing got through to the receiver
 * @param random returns a number from 0 to 1
 */
export const planAttempt = (
  attempt: Attempt,
  { attempts, failingSince }: { attempts: number; failingSince: number | null },
  now: number,
  random: () => number,
): AttemptPlan => {
  const { status, failure, duration, retryAfter } = attempt;
  const result = { status, failure, duration, holder: null };
  const over = (state: DeliveryState) => ({ ...result, state, due_at: null });
  if (isDelivered(attempt)) {
    return { delivery: over('delivered'), failingSince: null };
  }
  const since = failingSince ?? now;
  if (status === 410) {
    return {
      delivery: over('failed'),
      failingSince: since,
      disable: 'gone',
    };
  }
  const pause = PAUSES[attempts - 1];
  if (pause === undefined) {
    return {
      delivery: over('failed'),
      failingSince: since,
      ...(now - since >= PATIENCE && { disable: 'failing' }),
    };
  }
  const asked = Math.min((retryAfter ?? 0) * SECOND, LONGEST_WAIT);
  const wait = Math.max(pause * (1 + JITTER * random()), asked);
  return {
    delivery: { ...result, state: 'pending', due_at: now + Math.round(wait) },
    failingSince: since,
  };
};
