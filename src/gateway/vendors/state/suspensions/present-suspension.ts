import type { BanAtVendor } from '../../../../protocol/bans';
import { describeVendorFailure } from '../../../../protocol/vendor-failure';
import type { SuspensionRow } from '../../../store/vendors/suspensions';

type State = NonNullable<BanAtVendor['suspension']>;

/** The state of a ban at a vendor where a suspension is all that is there of it. */
export const SUSPENDED: Record<State, BanAtVendor['state']> = {
  pending: 'pending',
  suspended: 'at the vendor',
  'left alone': 'not kept',
  failed: 'failed',
};

/** States by how much they concern an agent, the worst first. */
const ORDER: readonly SuspensionRow['state'][] = [
  ...(['failed', 'left', 'pending', 'suspended'] as const),
];

const SHOWN: Record<SuspensionRow['state'], State> = {
  pending: 'pending',
  suspended: 'suspended',
  left: 'left alone',
  failed: 'failed',
  // Of what nothing is wanted, and nothing is left: never shown.
  gone: 'suspended',
};

const describe = ({ state, desired, error }: SuspensionRow): string => {
  const isWanted = desired === 'present';
  const words = {
    pending: isWanted
      ? 'The person is being suspended there.'
      : 'The suspension there is being lifted.',
    suspended: 'The person is suspended there.',
    left: '',
    failed: isWanted
      ? 'The person could not be suspended there.'
      : 'The suspension there could not be lifted.',
    gone: '',
  }[state];
  return [words, error && describeVendorFailure(error)]
    .filter(Boolean)
    .join(' ');
};

/** Presents, of several suspensions at an account, the one that fares worst. */
export const presentSuspension = (
  rows: readonly SuspensionRow[],
): { state: State; why: string } | undefined => {
  const [worst] = rows.toSorted(
    (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state),
  );
  return worst && { state: SHOWN[worst.state], why: describe(worst) };
};
