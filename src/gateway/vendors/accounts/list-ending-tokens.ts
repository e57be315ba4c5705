import type { EndingToken } from '../../../protocol/people';
import { isoTime } from '../../lib/iso-time';
import type { Db } from '../../store/db';
import { listTokenEnds } from '../../store/vendors/token-ends';
import { TOKEN_END_NOTICE } from '../clients/token-end';

/**
 * Lists vendors’ tokens that end within two weeks, or have ended.
 *
 * @param sites whose accounts are listed; null: all
 */
export const listEndingTokens = async (
  db: Db,
  sites: readonly string[] | null,
  now: number,
): Promise<EndingToken[]> => {
  const until = now + TOKEN_END_NOTICE;
  const ends = await listTokenEnds(db, { until, sites });
  return ends.map(({ vendor, name, endsAt }) => ({
    ...{ vendor, account: name },
    endsAt: isoTime(endsAt),
  }));
};
