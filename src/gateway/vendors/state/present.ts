import type { BanAtVendor } from '../../../protocol/bans';
import {
  describeVendorFailure,
  type VendorFailure,
} from '../../../protocol/vendor-failure';
import { VENDORS } from '../../../protocol/vendors';
import type { StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import { presentSuspension, SUSPENDED } from './suspensions/present-suspension';
import {
  listVendorStates,
  type BanAtAccount,
  type VendorState,
} from './vendor-state';

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

/** Returns, of several keys at an account, the one that fares worst. */
const findWorst = (rows: readonly VendorState[]): VendorState | undefined => {
  const rank = ({ state }: VendorState) => ORDER.indexOf(SHOWN[state]);
  return rows
    .filter(isShown)
    .toSorted((one, other) => rank(one) - rank(other))[0];
};

const presentState = (
  { rows, absence, suspensions }: BanAtAccount,
  isAnywhere: boolean,
): Pick<BanAtVendor, 'state' | 'why'> | undefined => {
  const worst = findWorst(rows);
  const why = (failure: VendorFailure | null) =>
    failure && { why: describeVendorFailure(failure) };
  if (worst) return { state: SHOWN[worst.state], ...why(worst.error) };
  const suspension = presentSuspension(suspensions);
  if (suspension) return { state: SUSPENDED[suspension.state] };
  // Of a ban that another vendor has, nobody asks why this one has it not.
  if (isAnywhere || !absence) return undefined;
  const isUnknown = absence.code === 'visitor_unknown';
  return { state: isUnknown ? 'not known' : 'not kept', ...why(absence) };
};

/** Returns a sentence about the ids that carry the code, if they are several. */
const describeCarriers = ({
  vendor,
  carriers: { length: count },
  lateCarriers: { length: late },
}: BanAtAccount): string => {
  if (count < 2) return '';
  const since = `, ${late} of them only since the block: flagged, not banned`;
  return `${count} visitors at ${VENDORS[vendor].name} carry this chat’s code${late ? since : ''}.`;
};

const presentAccounts = (accounts: readonly BanAtAccount[]): BanAtVendor[] => {
  const isAnywhere = accounts.some(({ rows }) => findWorst(rows) !== undefined);
  return accounts.flatMap((one): BanAtVendor | [] => {
    const { vendor, account, carriers, lateCarriers } = one;
    const shown = presentState(one, isAnywhere);
    if (!shown) return [];
    const suspension = presentSuspension(one.suspensions);
    const why = [shown.why, describeCarriers(one), suspension?.why]
      .filter(Boolean)
      .join(' ');
    return {
      ...{ vendor, account, ...shown, ...(why && { why }) },
      ...(suspension && { suspension: suspension.state }),
      ...(carriers.length > 0 && { carriers: carriers.length }),
      ...(lateCarriers.length > 0 && { lateCarriers: lateCarriers.length }),
    };
  });
};

/** Presents what became of bans at each account that serves their sites, by ban. */
export const presentAtVendors = async (
  db: Db,
  bans: readonly StoredBan[],
): Promise<Map<number, BanAtVendor[]>> => {
  const states = await listVendorStates(db, bans);
  return new Map([...states].map(([id, all]) => [id, presentAccounts(all)]));
};
