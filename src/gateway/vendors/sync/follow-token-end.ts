import { isoTime } from '../../lib/iso-time';
import { updateTokenEnd } from '../../store/vendors/token-ends';
import type { VendorAccountRow } from '../../store/vendors/accounts';
import { isTokenEndNear, TOKEN_END_NOTICE } from '../clients/token-end';
import { VendorError } from '../clients/vendor-error';
import type { SyncContext } from './context';

/** How often the vendor is asked, and so how often an end is logged. */
const EVERY = 24 * 3_600_000;
/** How soon it is asked again where it did not answer. */
const FAILED = 3_600_000;

/** What a process remembers of the end of an account's token. */
export interface TokenMemory {
  /** The token that the account's client was made with. */
  sealed_token: string;
  /** The vendor is not asked before then, in milliseconds since 1970. */
  retryAt: number;
}

/** Creates the memory of a process that has just begun. */
export const newTokenMemory = ({
  sealed_token,
}: Pick<VendorAccountRow, 'sealed_token'>): TokenMemory => ({
  sealed_token,
  retryAt: 0,
});

/** Returns when the vendor is to be asked, in milliseconds since 1970. */
export const tokenEndDueAt = (
  { client, account }: Pick<SyncContext, 'client' | 'account'>,
  { retryAt }: TokenMemory,
): number => {
  if (!client.readTokenEnd) return Infinity;
  const { token_checked_at: checkedAt, token_ends_at: end } = account;
  if (checkedAt === null) return retryAt;
  const noticeAt = (end ?? 0) - TOKEN_END_NOTICE;
  const next = checkedAt + EVERY;
  return Math.max(
    retryAt,
    noticeAt > checkedAt ? Math.min(next, noticeAt) : next,
  );
};

/**
 * Keeps when the account's token ends, once a day, and logs an end that is near.
 * Whatever fails of that keeps no ban from its vendor.
 */
export const followTokenEnd = async (
  context: SyncContext,
  memory: TokenMemory,
): Promise<void> => {
  const { account, client, db, log, now, signal } = context;
  if (!client.readTokenEnd || tokenEndDueAt(context, memory) > now()) return;
  memory.retryAt = now() + FAILED;
  const end = await client.readTokenEnd(signal).catch((error: unknown) => {
    if (error instanceof VendorError) return undefined;
    throw error;
  });
  if (end === undefined) return;
  const { id, vendor, name } = account;
  const columns = {
    token_ends_at: typeof end === 'number' ? end : null,
    token_checked_at: now(),
  };
  const { sealed_token } = memory;
  if (!(await updateTokenEnd(db, { id, sealed_token }, columns))) return;
  Object.assign(account, columns);
  memory.retryAt = 0;
  if (isTokenEndNear(end, now())) {
    const about = { vendor, account: name, endsAt: isoTime(end) };
    log.warn(about, 'the token ends soon: give a new one');
  }
};
