import { ApiError } from '../lib/errors/api-error';
import type { NeverBan } from '../keys/never-ban';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import { findExemption } from '../verdict/key-set';
import { findSessionSubjects } from './session-subjects';

/**
 * Checks that a ban can refuse the visitor of a chat: who is on the never-ban list
 * goes on, whatever is banned of them.
 *
 * @param field of the request that names the chat
 * @throws ApiError `never_ban` that names the entry
 */
export const refuseExempt = async (
  { db, neverBan }: { db: Db; neverBan: NeverBan },
  session: SessionRow,
  field: string,
): Promise<void> => {
  const [subject] = await findSessionSubjects(db, [session]);
  const entry = subject && findExemption(subject, neverBan);
  if (entry === undefined) return;
  throw new ApiError(
    'never_ban',
    `This visitor is on the never-ban list, by ${entry}. Nothing was blocked.`,
    field,
  );
};
