import { ApiError } from '../lib/errors/api-error';
import { listBansById, type StoredBan } from '../store/bans';
import { findIdenticalBan, writeBan, type AddBanDeps } from './add-ban';
import type { Act, BanDraft } from './draft';
import { refuseNeverBan } from './refuse-never-ban';

/**
 * Writes new bans in one transaction: all of them or, if one can't be, none.
 *
 * @throws ApiError `never_ban`, or `duplicate` for what an active ban says
 * already; both name the key
 */
export const addBans = async (
  { db, secrets, neverBan }: AddBanDeps,
  drafts: readonly BanDraft[],
  act: Act,
): Promise<StoredBan[]> => {
  for (const key of drafts.flatMap(({ keys }) => keys)) {
    await refuseNeverBan(db, neverBan, key);
  }
  const ids = await db.transaction().execute(async (trx) => {
    const written: number[] = [];
    for (const draft of drafts) {
      const same = await findIdenticalBan(trx, draft, act.at);
      if (same !== undefined) throw duplicate(draft, same);
      written.push(await writeBan(trx, secrets, draft, act));
    }
    return written;
  });
  return listBansById(db, ids);
};

const duplicate = ({ keys }: BanDraft, same: number): ApiError => {
  const what = keys.map(({ typed }) => typed).join(', ');
  return new ApiError(
    'duplicate',
    `Block ${same} says the same of ${what} already. Nothing was blocked.`,
    keys[0]?.field,
  );
};
