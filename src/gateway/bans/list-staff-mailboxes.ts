import { canonicalEmail } from '../keys/email';
import type { Db } from '../store/db';
import { listUserEmails } from '../store/users';

/** Lists the canonical emails of everybody who may sign in. */
export const listStaffMailboxes = async (db: Db): Promise<Set<string>> =>
  new Set(
    (await listUserEmails(db)).flatMap((email) => canonicalEmail(email) ?? []),
  );
