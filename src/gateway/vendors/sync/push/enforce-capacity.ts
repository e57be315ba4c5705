import type { KeyKind } from '../../../../protocol/key-kinds';
import type { VendorBanRow } from '../../../store/vendors/ban-states';
import {
  countSlots,
  listRankedVendorBans,
  countUnwantedRemoteBans,
} from '../../../store/vendors/capacity';
import { updateStateIn } from '../update-state';
import type { SyncContext } from '../context';
import { VENDOR_NAMES } from '../../state/vendor-kinds';

/** The rows whose place changes: those that matter most have one. */
const moves = (
  rows: readonly VendorBanRow[],
  places: number,
): VendorBanRow[] => {
  let left = places;
  const moved: VendorBanRow[] = [];
  for (const row of rows) {
    // The vendor's own agents may have banned the same key twice.
    const taken = Math.max(1, row.vendor_ids.length);
    // Nobody knows yet whether it is there.
    const kept = row.sent_at !== null || left >= taken ? 1 : 0;
    if (kept) left -= taken;
    if (kept !== row.kept) moved.push({ ...row, kept });
  }
  return moved;
};

const assignSlots = async (
  { account, client, db, now, write }: SyncContext,
  kind: KeyKind,
  cap: number,
): Promise<void> => {
  const { places, leftOut } = await countSlots(db, account.id, kind);
  if (places <= cap && !leftOut) return;
  const why = `${VENDOR_NAMES[account.vendor]} keeps ${cap.toLocaleString('en')} of this kind; others were seen more recently.`;
  await write(async (trx) => {
    const rows = await listRankedVendorBans(trx, account.id, kind, now());
    const bannable = rows.filter((row) => !client.explainUnbannable(row));
    const free = cap - (await countUnwantedRemoteBans(trx, account.id, kind));
    for (const row of moves(bannable, free)) {
      const change = { kept: row.kept, why: row.kept ? null : why };
      await updateStateIn(trx, row, change, now());
    }
  });
};

/**
 * Decides which keys a vendor with a limit is to hold: those that were met
 * most recently, then the newest. The rest are lifted there before more are
 * banned, so that the vendor never chooses for us.
 */
export const enforceCapacity = async (context: SyncContext): Promise<void> => {
  const { caps } = context.client.limits;
  for (const kind of context.client.limits.kinds) {
    const cap = caps[kind];
    if (cap !== undefined) await assignSlots(context, kind, cap);
  }
};
