import type { ErasurePreview } from '../../protocol/erasures';
import type { Key } from '../keys/key';
import type { Db } from '../store/db';
import { listBanKeysOf } from '../store/erase/person';
import { findPerson } from './find-person';
import { listKeptBans } from './list-kept-bans';

/**
 * Returns what erasing whoever a key stands for would delete, and which bans
 * would go on.
 *
 * @param key canonical
 * @param typed how the key was given
 */
export const previewErasure = async (
  db: Db,
  key: Key,
  typed: string,
  now: number,
): Promise<ErasurePreview> => {
  const { keys, visitors, chats } = await findPerson(db, key, typed);
  const found = (
    await Promise.all(keys.map((one) => listBanKeysOf(db, one, now)))
  ).flat();
  return {
    kind: key.kind,
    ...{ visitors: visitors.length, chats: chats.length },
    bansKept: listKeptBans(found),
    bansErased: found.filter(({ isActive }) => !isActive).length,
  };
};
