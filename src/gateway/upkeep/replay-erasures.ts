import { digestValue } from '../keys/erased';
import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { listKnownKeys } from '../store/erase/known-keys';
import { insertErasure, listErasures, type Erasure } from '../store/erasures';
import { erasePerson } from '../privacy/erase-person';

/**
 * Erases again whoever was erased before, as a backup that was made in between
 * brings them back. The log holds digests only: all keys that the database has
 * are compared with it.
 *
 * @param more erasures that the database itself does not know of
 * @returns how many persons were erased again
 */
export const replayErasures = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  more: readonly Erasure[],
  now: number,
): Promise<number> => {
  for (const erasure of more) await insertErasure(db, erasure);
  const digests = new Set((await listErasures(db)).map(({ digest }) => digest));
  if (!digests.size) return 0;
  const found = new Map<string, Key>();
  for await (const key of listKnownKeys(db)) {
    const digest = digestValue(secrets.erasureKey, key);
    if (digests.has(digest)) found.set(digest, key);
  }
  for (const key of found.values()) {
    await erasePerson({ db, secrets }, key, key.value, now);
  }
  return found.size;
};
