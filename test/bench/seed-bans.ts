import { fillEpoch, tagRows } from '../../src/gateway/lists/epochs';
import type { Installation } from '../../src/gateway/installation/installation';
import { listEpochsOf } from '../../src/gateway/store/epochs';
import { SHARED_LIST } from '../../src/gateway/store/list-names';
import { upsertTags } from '../../src/gateway/store/tags';
import { coarseValue } from '../../src/gateway/keys/coarse-value';
import type { Key } from '../../src/gateway/keys/key';

/** Rows a statement. */
const BLOCK = 1000;

/** The n-th of 2^24 different addresses, below 100.0.0.0. */
const address = (n: number): string =>
  [100, (n >> 16) & 255, (n >> 8) & 255, n & 255].join('.');

/**
 * Writes bans of one address each straight into the tables, as a million of
 * agents' clicks would have, with their tags, and cuts the lists to fit.
 */
export const seedBans = async (
  { db, secrets }: Installation,
  { from, to }: { from: number; to: number },
): Promise<void> => {
  const at = Date.now();
  const keys: (Key & { id: number })[] = [];
  for (let first = from; first < to; first += BLOCK) {
    const numbers = Array.from(
      { length: Math.min(BLOCK, to - first) },
      (_, index) => first + index,
    );
    await db.transaction().execute(async (trx) => {
      const bans = await trx
        .insertInto('bans')
        .values(
          numbers.map((n) => ({
            reason: 'Spam',
            note: '',
            until: null,
            created_at: at,
            created_by: 1,
            created_by_name: 'seed',
            created_by_user: 0,
            source: 'doorlist' as const,
            reference: `SEED-${n}`,
            hits: 0,
            search: address(n),
          })),
        )
        .returning('id')
        .execute();
      const added = await trx
        .insertInto('ban_keys')
        .values(
          bans.map(({ id }, index) => {
            const value = address(first + index);
            const key = { kind: 'ip' as const, value };
            return { ban: id, ...key, typed: value, coarse: coarseValue(key) };
          }),
        )
        .returning(['id', 'kind', 'value'])
        .execute();
      keys.push(...added);
    });
  }
  for (const epoch of await listEpochsOf(db, [SHARED_LIST])) {
    // In their order, or a million of them take minutes.
    const rows = tagRows(secrets, epoch, epoch.list_version, keys).toSorted(
      (one, other) => one.tag - other.tag,
    );
    await db.transaction().execute(async (trx) => {
      await upsertTags(trx, rows);
      // Filled, all but the cut.
      const filled_to = keys.at(-1)?.id ?? 0;
      await trx.updateTable('epochs').set({ filled_to }).execute();
    });
    await fillEpoch(db, secrets, { ...epoch, filled_to: 0 }, at);
  }
};
