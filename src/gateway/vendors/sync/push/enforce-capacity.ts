import type { KeyKind } from '../../../../protocol/key-kinds';
import type { VendorFailure } from '../../../../protocol/vendor-failure';
import { VENDORS } from '../../../../protocol/vendors';
import type { VendorBanRow } from '../../../store/vendors/ban-states';
import {
  countSlots,
  countUnwantedRemoteBans,
  listRankedVendorBans,
} from '../../../store/vendors/capacity';
import { recordEvents, type RowEvents } from '../../state/record-events';
import type { SyncContext } from '../context';

/**
 * Plans which rows get or lose a place at the vendor.
 *
 * @param ranked those that matter most first
 * @param places how many bans the vendor has room for
 */
const planSlots = (
  ranked: readonly VendorBanRow[],
  places: number,
  error: VendorFailure,
): RowEvents[] => {
  let left = places;
  const moves: RowEvents[] = [];
  for (const row of ranked) {
    // The vendor's own agents may have banned the same key twice.
    const taken = Math.max(1, row.vendor_ids.length);
    // Whether the vendor has it is not known yet.
    const fits = row.request_sent_at !== null || left >= taken;
    if (fits) left -= taken;
    if (fits === Boolean(row.within_capacity)) continue;
    const event = fits
      ? ({ type: 'withinCapacity' } as const)
      : ({ type: 'overCapacity', error } as const);
    moves.push({ row, events: [event] });
  }
  return moves;
};

const assignSlots = async (
  { account, client, db, now, write }: SyncContext,
  kind: KeyKind,
  cap: number,
): Promise<void> => {
  const { places, leftOut } = await countSlots(db, account.id, kind);
  if (places <= cap && !leftOut) return;
  const vendor = VENDORS[account.vendor].name;
  await write(async (trx) => {
    const rows = await listRankedVendorBans(trx, account.id, kind, now());
    const bannable = rows.filter((row) => !client.explainUnbannable(row));
    const free = cap - (await countUnwantedRemoteBans(trx, account.id, kind));
    const moves = planSlots(bannable, free, { code: 'no_room', vendor, cap });
    await recordEvents(trx, moves, now());
  });
};

/**
 * Decides which keys a vendor with a limit is to ban: those that were met most
 * recently, then the newest. The rest are lifted before more are banned, so that
 * the vendor never chooses for us.
 */
export const enforceCapacity = async (context: SyncContext): Promise<void> => {
  const { caps } = context.client.limits;
  for (const kind of context.client.limits.kinds) {
    const cap = caps[kind];
    if (cap !== undefined) await assignSlots(context, kind, cap);
  }
};
