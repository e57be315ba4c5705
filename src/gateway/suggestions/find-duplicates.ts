import { keysAround } from '../keys/covering-keys';
import { keyId } from '../keys/key';
import { groupBy } from '../lib/group-by';
import { listBansById, type StoredBan } from '../store/bans';
import { listActiveAmong } from '../store/beneath';
import type { Db } from '../store/db';
import { findMatchingKeys } from '../store/find-keys';
import { inChunks } from '../store/in-chunks';
import { activeKeys } from './active-keys';
import { coversBan } from './covers-ban';
import type { DuplicateSuggestion } from './suggestion';

/** Lists the active bans that may say all of others, by what keys they have. */
const listPossible = async (
  db: Db,
  bans: readonly StoredBan[],
  now: number,
): Promise<Map<string, StoredBan[]>> => {
  const around = bans.flatMap((ban) =>
    activeKeys(ban, now).flatMap(keysAround),
  );
  const keys = [...new Map(around.map((key) => [keyId(key), key])).values()];
  const found = await inChunks(keys, (some) =>
    findMatchingKeys(db, some, now, null),
  );
  const own = new Set(bans.map(({ id }) => id));
  // A key that one ban alone has, tells of no other.
  const shared = [...groupBy(found, keyId).entries()].filter(
    ([, holders]) =>
      holders.length > 1 ||
      holders.some(({ ban }) => !own.has(ban)) ||
      holders.some(({ value }) => value.includes('/')) ||
      holders.some(({ kind }) => kind === 'domain'),
  );
  const ids = new Set(shared.flatMap(([, some]) => some.map(({ ban }) => ban)));
  const stored = await inChunks([...ids], (some) => listBansById(db, some));
  const byId = new Map(stored.map((ban) => [ban.id, ban]));
  const above = stored.flatMap(({ beneath }) => beneath ?? []);
  const standing = await listActiveAmong(db, above, now);
  return new Map(
    shared.map(([name, some]) => [
      name,
      some.flatMap(({ ban }) => {
        const one = byId.get(ban);
        return one && !standing.has(one.beneath ?? 0) ? one : [];
      }),
    ]),
  );
};

/**
 * Finds of which of some active bans another one says all. Of two that say the
 * same the older one stays.
 */
export const findDuplicates = async (
  db: Db,
  bans: readonly StoredBan[],
  now: number,
): Promise<Map<number, DuplicateSuggestion>> => {
  const possible = await listPossible(db, bans, now);
  const duplicates = new Map<number, DuplicateSuggestion>();
  if (!possible.size) return duplicates;
  for (const ban of bans) {
    if (ban.to_approve === 1) continue;
    const [first] = activeKeys(ban, now);
    const others = first
      ? keysAround(first).flatMap((key) => possible.get(keyId(key)) ?? [])
      : [];
    const above = others
      .filter(
        (one) =>
          coversBan(one, ban, now) &&
          (one.id < ban.id || !coversBan(ban, one, now)),
      )
      .toSorted((one, other) => one.id - other.id)[0];
    if (!above) continue;
    duplicates.set(ban.id, {
      ...{ kind: 'duplicate', ban: ban.id, bans: [ban] },
      coveredBy: above.id,
      facts: [String(above.id)],
    });
  }
  return duplicates;
};
