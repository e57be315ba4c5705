import { COMMAND_LINE } from '../auth/command-line';
import { ConfigError } from '../lib/errors/config-error';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import { findKeptDays } from '../store/retention/kept-days';
import {
  listBansToReview,
  updateReviewedAt,
  type BanToReview,
} from '../store/review-bans';

const DAY = 24 * 60 * 60 * 1000;

/** Lists bans for good that come up for review, the oldest first. */
export const findBansToReview = async (
  db: Db,
  now: number,
): Promise<BanToReview[]> => {
  const { review } = await findKeptDays(db);
  return listBansToReview(db, now - review * DAY);
};

/**
 * Keeps a ban for good, which comes up for review again when the term is over.
 *
 * @throws ConfigError if no such ban goes on
 */
export const keepBan = (db: Db, id: number, at: number): Promise<void> =>
  db.transaction().execute(async (trx) => {
    if (!(await updateReviewedAt(trx, id, at))) {
      throw new ConfigError(`--keep ${id}: there is no such ban that goes on.`);
    }
    await insertAudit(trx, {
      ...{ by: COMMAND_LINE, at, action: 'review', subject: id },
    });
  });
