import type { Caller } from '../../auth/caller';
import type { StoredBan } from '../../store/bans';
import { listKnownContacts } from '../../store/compat/acquire-contacts';
import type { Db } from '../../store/db';
import { listEmails } from '../../store/users';
import { findContactId, presentAcquireBlock, type AcquireBlock } from './block';

/** Returns bans as Acquire's blocks, with the contacts the caller may see. */
export const presentBlocks = async (
  db: Db,
  bans: readonly StoredBan[],
  { sites }: Caller,
): Promise<AcquireBlock[]> => {
  const ids = bans.map(findContactId).filter((id) => id !== undefined);
  const users = bans.filter(({ created_by_user }) => created_by_user === 1);
  const context = {
    contacts: await listKnownContacts(db, [...new Set(ids)], sites),
    emails: await listEmails(db, [
      ...new Set(users.map(({ created_by }) => created_by)),
    ]),
  };
  return bans.map((ban) => presentAcquireBlock(ban, context));
};
