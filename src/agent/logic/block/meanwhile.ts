import type { Session } from '../../../protocol/sessions';
import type { Ban } from '../../../protocol/bans';
import { t } from '../../texts/texts';
import { DAY_MS, MINUTE_MS, ago, duration, moment } from '../times';
import { endTime, sayEnd, type BlockEnd } from './block-end';

/** Says who blocked a visitor while the dialog was open, or before. */
export const sayMeanwhile = (
  { by, until }: NonNullable<Session['ban']>,
  ban: Pick<Ban, 'createdAt'> | undefined,
  now: number,
): string => {
  const texts = t().block.meanwhile;
  const passed = ban ? now - Date.parse(ban.createdAt) : undefined;
  const when =
    ban === undefined || passed === undefined
      ? texts.someTimeAgo
      : passed < MINUTE_MS
        ? texts.momentAgo
        : passed < DAY_MS
          ? texts.ago(duration(ban.createdAt, now))
          : ago(ban.createdAt, now);
  return until === null
    ? texts.forGood(by.name, when)
    : texts.until(by.name, when, moment(until, now));
};

/** Says what blocking does now that somebody else has: make it longer, or add to it. */
export const sayLonger = (
  { until }: NonNullable<Session['ban']>,
  end: BlockEnd,
  now: number,
): string => {
  const texts = t().block.meanwhile;
  const mine = endTime(end, now);
  const isLonger =
    until !== null &&
    (mine === null || Date.parse(mine) > Date.parse(until) + MINUTE_MS);
  if (!isLonger) return texts.asWell;
  return sayEnd(
    end,
    {
      length: texts.makeIt,
      forGood: texts.makeForGood,
      until: texts.makeUntil,
    },
    now,
  );
};
