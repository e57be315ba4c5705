import { rateLimited } from '../lib/errors/rate-limited';
import type { Secrets } from '../lib/secrets';
import { listAuditTimes } from '../store/audit';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import type { Caller } from './caller';
import { maskOf } from './policies';

/** Different searches in an hour of who may not see what they search for. */
const MOST = 20;
const HOUR = 60 * 60 * 1000;

export interface SearchDeps {
  db: Db;
  secrets: Pick<Secrets, 'pseudonym'>;
  now: () => number;
}

/** Returns whether a caller may see whatever they search for. */
export const seesAll = (caller: Caller): boolean => {
  const { seeAddresses, seeContacts } = maskOf(caller);
  return seeAddresses && seeContacts;
};

/** Returns the line of the audit trail that a search leaves. */
export const searchLine = (
  { secrets, now }: SearchDeps,
  caller: Caller,
  text: string,
) => ({
  ...{ by: caller, at: now(), action: 'search' as const },
  subject: secrets.pseudonym(`search ${text}`),
  ...(caller.sites && { detail: { sites: caller.sites } }),
});

/**
 * Counts what somebody looks for who may not see it, by its pseudonym; the same
 * one again counts once. Does nothing for who sees all.
 *
 * @throws ApiError `rate_limited` beyond 20 an hour
 */
export const countSearch = async (
  deps: SearchDeps,
  caller: Caller,
  text: string | undefined,
): Promise<void> => {
  const looked = text?.trim();
  if (!looked || seesAll(caller)) return;
  await deps.db.transaction().execute(async (trx) => {
    const line = searchLine(deps, caller, looked);
    const { at, subject } = line;
    const earlier = await listAuditTimes(trx, line, at - HOUR + 1);
    if (earlier.some((one) => one.subject === subject)) return;
    const [oldest] = earlier.slice(-MOST);
    if (earlier.length >= MOST && oldest) {
      throw rateLimited(
        `Who does not see addresses and contacts searches for ${MOST} of them an hour`,
        oldest.at + HOUR - at,
      );
    }
    await insertAudit(trx, line);
  });
};
