import { keyId } from '../../../keys/key';
import type { SyncContext } from '../context';
import { next } from '../../state/next';
import type { VendorBanState } from '../../state/vendor-ban-state';
import type { Change } from './change';
import { planOnly } from './commit';
import { readList, type ReadOptions } from './read-list';
import type { SyncReport } from './report';

type Pending = Pick<SyncReport, 'toBan' | 'toLift'>;

/** Counts a row if something is to be asked of the vendor about it. */
const countPending = (
  pending: Pending,
  { state, desired }: VendorBanState,
  by: 1 | -1,
): void => {
  if (state !== 'pending') return;
  pending[desired === 'present' ? 'toBan' : 'toLift'] += by;
};

/**
 * Reads a vendor's whole list and reports what `reconcile` would do, and what
 * would be asked of the vendor then. Changes nothing on either side.
 *
 * @throws VendorError
 */
export const planSync = async (
  context: SyncContext,
  { onChange, ...options }: ReadOptions = {},
): Promise<SyncReport> => {
  const pending: Pending = { toBan: 0, toLift: 0 };
  /** What rows would be by now. */
  const rows = new Map<string, Change['row']>();
  const follow = (change: Change) => {
    const id = keyId(change.key);
    const before = rows.get(id) ?? change.row;
    const after = change.events.reduce(
      (row, event) => next(row, event, context.now()),
      before,
    );
    rows.set(id, after);
    // A row that has yet to be inserted counts as `gone`.
    countPending(pending, before, -1);
    countPending(pending, after, 1);
    onChange?.(change);
  };
  const report = await readList(context, planOnly, {
    ...options,
    onChange: follow,
  });
  return {
    ...report,
    toBan: report.toBan + pending.toBan,
    toLift: report.toLift + pending.toLift,
  };
};
