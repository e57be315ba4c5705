import type { BanAtVendor } from '../../../protocol/bans';
import { describeVendorFailure } from '../../../protocol/vendor-failure';
import type { StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import { listVendorStates, type VendorState } from './vendor-state';

const SHOWN: Record<VendorState['state'], BanAtVendor['state']> = {
  pending: 'pending',
  there: 'at the vendor',
  failed: 'failed',
  not_kept: 'not kept',
  // Of a desired ban: the vendor lifted it, and we are about to.
  gone: 'pending',
  // Only of a ban that is not desired, which is never shown.
  refused: 'at the vendor',
};

/** States by how much they concern an agent, the worst first. */
const ORDER = ['failed', 'pending', 'not kept', 'at the vendor'];

/** Whether agents are to see a row; of a lifted key only what is left to lift. */
const isShown = ({ isActive, desired, state }: VendorState): boolean =>
  isActive
    ? desired === 'present'
    : desired === 'absent' && (state === 'pending' || state === 'failed');

const present = ({
  vendor,
  account,
  state,
  error,
}: VendorState): BanAtVendor => ({
  vendor,
  account,
  state: SHOWN[state],
  ...(error && { why: describeVendorFailure(error) }),
});

/** Returns, of several keys at an account, the state of the one that fares worst. */
const worstByAccount = (rows: readonly VendorState[]): BanAtVendor[] => {
  const worst = new Map<string, BanAtVendor>();
  for (const row of rows) {
    if (!isShown(row)) continue;
    const shown = present(row);
    const account = `${row.vendor} ${row.account}`;
    const before = worst.get(account);
    const isWorse =
      !before || ORDER.indexOf(shown.state) < ORDER.indexOf(before.state);
    if (isWorse) worst.set(account, shown);
  }
  return [...worst.values()];
};

/** Presents what became of bans at each account that serves their sites, by ban. */
export const presentAtVendors = async (
  db: Db,
  bans: readonly StoredBan[],
): Promise<Map<number, BanAtVendor[]>> => {
  const states = await listVendorStates(db, bans);
  return new Map([...states].map(([id, rows]) => [id, worstByAccount(rows)]));
};
