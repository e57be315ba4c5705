import type { Delivery } from '../../../../protocol/webhooks';
import { formatNumber } from '../../../logic/numbers';
import { relativeTime } from '../../../logic/relative-time';
import { clock, isSameDay, moment } from '../../../logic/times';
import { t } from '../../../texts/texts';

/** How a delivery went, as a lamp and in words. */
interface DeliverySaid {
  lamp: 'on' | 'waits' | 'failed';
  text: string;
}

/** Returns what was answered, and what happens next. */
export const describeDelivery = (
  { state, status, failure, attempts, attemptedAt, nextAttemptAt }: Delivery,
  now: number,
): DeliverySaid => {
  const words = t().webhooks.answer;
  const answer =
    status !== null
      ? String(status)
      : failure
        ? words.failures[failure]
        : words.none;
  const when =
    attemptedAt === null
      ? ''
      : isSameDay(Date.parse(attemptedAt), now)
        ? clock(attemptedAt)
        : moment(attemptedAt, now);
  switch (state) {
    case 'delivered':
      return { lamp: 'on', text: words.delivered(answer, when) };
    case 'failed':
      return { lamp: 'failed', text: words.gaveUp(answer, attempts) };
    case 'pending':
      return attempts === 0
        ? { lamp: 'waits', text: words.sending }
        : {
            lamp: 'failed',
            text: words.again(
              answer,
              formatNumber(attempts),
              nextAttemptAt === null ? '' : relativeTime(nextAttemptAt, now),
            ),
          };
  }
};
