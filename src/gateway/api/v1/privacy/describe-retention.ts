import type { Retention } from '../../../../protocol/retention';
import { RETENTION_TERMS } from '../../../../protocol/retention-terms';
import type { Db } from '../../../store/db';
import { findKeptDays } from '../../../store/retention/kept-days';
import { TERMS } from '../../../store/retention/terms';

/** Returns for how long what is kept, as the API says it. */
export const describeRetention = async (db: Db): Promise<Retention> => {
  const kept = await findKeptDays(db);
  return {
    terms: RETENTION_TERMS.map((term) => {
      const { days: usual, least, keeps } = TERMS[term];
      return { term, days: kept[term], usual, least, keeps };
    }),
  };
};
