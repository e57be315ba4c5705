import { keysAround } from '../../keys/covering-keys';
import type { Network } from '../../keys/address';
import { listBansById } from '../../store/bans';
import type { Db } from '../../store/db';
import { findMatchingKeys } from '../../store/find-keys';
import { listBansByBeginnings } from '../../store/suggestions/candidates';
import type { MergeSuggestion } from '../suggestion';
import { textBeginnings } from './address-group';
import { planMerges } from './plan-merges';

/** Bans of one network that are looked at: merging those leaves the others. */
const MOST = 500;

/** Whether the network of a merge is banned on the same sites already. */
const isBanned = async (
  db: Db,
  { network, bans }: MergeSuggestion,
  now: number,
): Promise<boolean> => {
  const around = keysAround({ kind: 'ip', value: network });
  const found = await findMatchingKeys(db, around, now, null);
  const standing = await listBansById(db, [
    ...new Set(found.map(({ ban }) => ban)),
  ]);
  return standing.some(
    ({ sites, blocklist }) =>
      blocklist === null && sites.join() === bans[0]?.sites.join(),
  );
};

/**
 * Finds which bans of addresses in a network may become one; none where that
 * network is banned already.
 *
 * @param widest a network as `widestAround` returns it
 */
export const findMerges = async (
  db: Db,
  widest: Network,
  now: number,
): Promise<MergeSuggestion[]> => {
  const beginnings = textBeginnings(widest);
  const ids = await listBansByBeginnings(db, beginnings, { now, limit: MOST });
  const planned = planMerges(await listBansById(db, ids), now);
  const merges: MergeSuggestion[] = [];
  for (const merge of planned) {
    if (!(await isBanned(db, merge, now))) merges.push(merge);
  }
  return merges;
};
