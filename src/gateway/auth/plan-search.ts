import { KEY_KINDS } from '../../protocol/key-kinds';
import { canonicalValue } from '../keys/canonical-key';
import { keyId, type Key } from '../keys/key';
import { rateLimited } from '../lib/errors/rate-limited';
import type { Secrets } from '../lib/secrets';
import { listAuditTimes } from '../store/audit';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import type { ExactSearch } from '../store/exact-search';
import type { Caller } from './caller';
import { maskOf } from './policies';

/** Different searches in an hour of who may not see what they search for. */
const MOST = 20;
const HOUR = 60 * 60 * 1000;

interface Deps {
  db: Db;
  secrets: Pick<Secrets, 'pseudonym'>;
  now: () => number;
}

/** Returns everything that a text may mean. */
const readKeys = (text: string): Key[] => {
  const keys = KEY_KINDS.flatMap((kind): Key[] =>
    [true, false].flatMap((exact) => {
      const value = canonicalValue(kind, text, { exact });
      return value === undefined ? [] : { kind, value };
    }),
  );
  return [...new Map(keys.map((key) => [keyId(key), key])).values()];
};

/**
 * Counts a search by its pseudonym; the same one again counts once.
 *
 * @throws ApiError `rate_limited`
 */
const countSearch = (
  { db, secrets, now }: Deps,
  caller: Caller,
  text: string,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const at = now();
    const subject = secrets.pseudonym(`search ${text}`);
    const line = { by: caller, at, action: 'search', subject } as const;
    const earlier = await listAuditTimes(trx, line, at - HOUR);
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

/**
 * Returns how a list is searched for a text: of a caller who may not see
 * addresses or contacts only for whole values, 20 different ones an hour, since
 * parts of them would tell the rest.
 *
 * @throws ApiError `rate_limited`
 */
export const planSearch = async (
  deps: Deps,
  caller: Caller,
  text: string | undefined,
): Promise<{ q?: string; exact?: ExactSearch }> => {
  const q = text?.trim();
  if (!q) return {};
  const { seeAddresses, seeContacts } = maskOf(caller);
  if (seeAddresses && seeContacts) return { q };
  await countSearch(deps, caller, q);
  return { exact: { text: q, keys: readKeys(q) } };
};
