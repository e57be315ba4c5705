import { COMMAND_LINE } from '../auth/command-line';
import { ConfigError } from '../lib/errors/config-error';
import { insertAudit, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { upsertKeptDays } from '../store/retention/kept-days';
import { isTermName, MOST_DAYS, TERMS } from '../store/retention/terms';

/**
 * Changes how many days one kind of data is kept. What is older is deleted within
 * the hour by the gateway that runs.
 *
 * @param term a name of `TERMS`
 * @throws ConfigError that names the terms, or the days that can be given
 */
export const setTerm = async (
  db: Db,
  term: string,
  days: number,
  at: number,
  by: Actor = COMMAND_LINE,
): Promise<void> => {
  if (!isTermName(term)) {
    throw new ConfigError(
      `term "${term}": expected ${Object.keys(TERMS).join(', ')}.`,
    );
  }
  const { least } = TERMS[term];
  if (!Number.isInteger(days) || days < least || days > MOST_DAYS) {
    throw new ConfigError(
      `days: expected a whole number from ${least} to ${MOST_DAYS} for ${term}.`,
    );
  }
  await db.transaction().execute(async (trx) => {
    await upsertKeptDays(trx, term, days);
    await insertAudit(trx, {
      ...{ by, at },
      action: 'change retention',
      subject: term,
      detail: { days },
    });
  });
};
