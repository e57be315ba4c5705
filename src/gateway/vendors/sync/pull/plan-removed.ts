import type { VendorBanRow } from '../../../store/vendors/ban-states';
import { longestHolder } from '../../state/longest-holder';
import { isPresentRemotely } from '../../state/settle';
import type { RemovedChange } from './change';
import type { ObservedRemoval } from './observe-removed';

/** Returns what became of the vendor's bans of a row. */
const classify = (
  row: VendorBanRow,
  { gone, isEviction }: ObservedRemoval,
  now: number,
): RemovedChange['what'] => {
  const isLeft = row.vendor_ids.some((id) => !gone.includes(id));
  const isWanted = row.desired === 'present' && row.within_capacity;
  if (isLeft || !isWanted) return 'cleared';
  if (!isPresentRemotely(row, now)) return 'expired';
  return isEviction ? 'evicted' : 'lifted';
};

/**
 * Plans what becomes of a row some of whose bans the vendor has no more.
 *
 * ```
 * wanted at    another ban   it had   the vendor
 * the vendor   is left       ended    is full      what
 * ----------   -----------   ------   ----------   -------
 * no           ·             ·        ·            cleared
 * yes          yes           ·        ·            cleared
 * yes          no            yes      ·            expired
 * yes          no            no       yes          evicted
 * yes          no            no       no           lifted
 * ```
 *
 * What was lifted is lifted here: all keys that were banned when we last saw
 * the vendor's ban. Keys banned since stay, and are banned at the vendor anew.
 */
export const planRemoved = (
  observed: ObservedRemoval,
  now: number,
): RemovedChange[] => {
  const { row, gone, holders, syncedAt } = observed;
  // Meanwhile somebody else may have found it out.
  if (!row?.vendor_ids.some((id) => gone.includes(id))) return [];
  const what = classify(row, observed, now);
  const { kind, value } = row;
  const removed = { type: 'removed', ids: gone } as const;
  const change = { what, key: { kind, value }, row };
  if (what !== 'lifted')
    return [{ ...change, events: [removed], liftKeys: [] }];
  const seen = Math.max(row.observed_at ?? 0, syncedAt ?? 0);
  const isOld = (holder: { created_at: number }) => holder.created_at <= seen;
  const left = longestHolder(holders.filter((holder) => !isOld(holder)));
  return [
    {
      ...change,
      events: [removed, { type: 'desired', ban: left ?? null }],
      liftKeys: holders.filter(isOld).map(({ key }) => key),
    },
  ];
};
