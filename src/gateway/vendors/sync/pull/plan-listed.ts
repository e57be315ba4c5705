import {
  isSameFailure,
  type VendorFailure,
} from '../../../../protocol/vendor-failure';
import { keyId } from '../../../keys/key';
import { longestHolder } from '../../state/longest-holder';
import { newVendorBanRow } from '../../state/record-events';
import type { VendorBanEvent } from '../../state/vendor-ban-event';
import type { ListedChange } from './change';
import type { Listed, ObservedPage } from './observe-listed';
import type { ReadKey } from './read-keys';

const toEnd = (until: number | null): number => until ?? Infinity;

/** Returns what keeps a key from being banned here, if anything does. */
const refusalOf = (
  { neverBanned }: ObservedPage,
  key: ReadKey,
): VendorFailure | undefined =>
  key.error ??
  (neverBanned.has(keyId(key))
    ? { code: 'never_banned', value: key.value }
    : undefined);

/** Whether a row says already that this ban was refused, and for this error. */
const wasRefused = ({ row, ban }: Listed, error: VendorFailure): boolean =>
  row !== undefined &&
  row.vendor_ids.includes(ban.id) &&
  isSameFailure(row.error, error);

/**
 * Plans what becomes of keys that the vendor bans and no row says it does.
 *
 * ```
 * request open   banned here   never to be   our row
 * for the key    as long       banned here   is desired   what
 * ------------   -----------   -----------   ----------   --------------------
 * yes            ·             ·             ·            adopted
 * no             yes           ·             ·            adopted
 * no             no            yes           yes          adopted
 * no             no            yes           no           refused, if not yet
 * no             no            no            ·            imported
 * ```
 *
 * A ban that is imported counts for further bans of its key.
 */
export const planListed = (observed: ObservedPage): ListedChange[] => {
  const { account, unmatched, holders } = observed;
  /** When each key's bans here end, once what is planned is applied. */
  const ends = new Map<string, number>();
  for (const [key, group] of holders) {
    ends.set(key, Math.max(...group.map(({ until }) => toEnd(until))));
  }
  const planned = new Set<string>();
  const changes: ListedChange[] = [];
  for (const listed of unmatched) {
    const { ban, key, row } = listed;
    const id = keyId(key);
    const change = (
      what: ListedChange['what'],
      events: readonly VendorBanEvent[],
      error?: VendorFailure,
    ) => {
      planned.add(id);
      changes.push({
        ...{ what, key, ban, events },
        row: row ?? newVendorBanRow(account, key),
        ...(error && { error }),
      });
    };
    // Of a lost request: it is ours. Banned here for as long: nothing to add.
    // Otherwise the vendor's agents know more than we do.
    const isOurs =
      (row !== undefined && row.request_sent_at !== null) ||
      (ends.get(id) ?? -1) >= toEnd(ban.until);
    const error = isOurs ? undefined : refusalOf(observed, key);
    if (isOurs || (error && row?.desired === 'present')) {
      const holder = longestHolder(holders.get(id) ?? []);
      const isNew = !row && !planned.has(id);
      change('adopted', [
        ...(isNew && holder ? [{ type: 'desired', ban: holder } as const] : []),
        { type: 'adopted', bans: [ban] },
      ]);
    } else if (!error) {
      ends.set(id, toEnd(ban.until));
      change('imported', [{ type: 'imported', ban }]);
    } else if (!wasRefused(listed, error)) {
      change('refused', [{ type: 'refused', ban, error }], error);
    }
  }
  return changes;
};
