import type { BanAtVendor } from '../../../protocol/bans';
import type { StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import { atVendors, type AtVendor } from './vendor-state';

const SHOWN: Record<AtVendor['state'], BanAtVendor['state']> = {
  pending: 'pending',
  there: 'at the vendor',
  failed: 'failed',
  not_kept: 'not kept',
  // Of what is wanted: lifted there, and about to be here.
  gone: 'pending',
  // Only of what is not wanted, and so never shown.
  refused: 'at the vendor',
};

/** What an agent has to know first comes first. */
const ORDER = ['failed', 'pending', 'not kept', 'at the vendor'];

/** Of a key that is lifted: what still has to be lifted there, and nothing else. */
const concerns = ({ held, wish, state }: AtVendor): boolean =>
  held
    ? wish === 'present'
    : wish === 'absent' && (state === 'pending' || state === 'failed');

const present = ({ vendor, account, state, why }: AtVendor): BanAtVendor => ({
  vendor,
  account,
  state: SHOWN[state],
  ...(why !== null && { why }),
});

/** Of several keys at an account the one that fares worst. */
const worstOf = (rows: readonly AtVendor[]): BanAtVendor[] => {
  const worst = new Map<string, BanAtVendor>();
  for (const row of rows) {
    if (!concerns(row)) continue;
    const shown = present(row);
    const name = `${row.vendor} ${row.account}`;
    const before = worst.get(name);
    const isWorse =
      !before || ORDER.indexOf(shown.state) < ORDER.indexOf(before.state);
    if (isWorse) worst.set(name, shown);
  }
  return [...worst.values()];
};

/** What became of bans at each account that serves one of their sites, by their ids. */
export const presentAtVendors = async (
  db: Db,
  bans: readonly StoredBan[],
): Promise<Map<number, BanAtVendor[]>> => {
  const states = await atVendors(db, bans);
  return new Map([...states].map(([id, rows]) => [id, worstOf(rows)]));
};
