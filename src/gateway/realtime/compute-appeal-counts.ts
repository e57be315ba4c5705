import type { AppealCounts } from '../../protocol/stats';
import { countAppeals, findMedianAnswer } from '../store/appeal-counts';
import type { StatsFilter } from '../store/day-counts';
import type { Db } from '../store/db';

/** Counts the appeals of some time, and what has become of them. */
export const computeAppealCounts = async (
  db: Db,
  filter: StatsFilter,
): Promise<AppealCounts> => {
  const rows = await countAppeals(db, filter);
  const count = (state: (typeof rows)[number]['state'], isShortened = false) =>
    rows.find((row) => row.state === state && row.isShortened === isShortened)
      ?.count ?? 0;
  const counts = {
    open: count('open'),
    lifted: count('accepted'),
    shortened: count('accepted', true),
    declined: count('declined'),
  };
  const { lifted, shortened, declined } = counts;
  const answered = lifted + shortened + declined;
  const median = await findMedianAnswer(db, filter, answered);
  return {
    made: counts.open + answered,
    ...counts,
    secondsToAnswer: median === undefined ? null : Math.round(median / 1000),
  };
};
