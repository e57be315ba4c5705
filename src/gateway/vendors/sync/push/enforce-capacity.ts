import type { KeyKind } from '../../../../protocol/agent';
import type { VendorBanRow } from '../../../store/vendors/ban-states';
import {
  countPlaces,
  rankedVendorBans,
  unwantedThere,
} from '../../../store/vendors/capacity';
import { changeRowIn } from '../update-state';
import type { Mirror } from '../context';
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

const shareOut = async (
  { account, client, db, now, write }: Mirror,
  kind: KeyKind,
  cap: number,
): Promise<void> => {
  const { places, leftOut } = await countPlaces(db, account.id, kind);
  if (places <= cap && !leftOut) return;
  const why = `${VENDOR_NAMES[account.vendor]} keeps ${cap.toLocaleString('en')} of this kind; others were seen more recently.`;
  await write(async (trx) => {
    const rows = await rankedVendorBans(trx, account.id, kind, now());
    const bannable = rows.filter((row) => !client.whyNotBannable(row));
    const free = cap - (await unwantedThere(trx, account.id, kind));
    for (const row of moves(bannable, free)) {
      const change = { kept: row.kept, why: row.kept ? null : why };
      await changeRowIn(trx, row, change, now());
    }
  });
};

/**
 * Decides which keys a vendor with a limit is to hold: those that were met
 * most recently, then the newest. The rest are lifted there before more are
 * banned, so that the vendor never chooses for us.
 */
export const makeRoom = async (mirror: Mirror): Promise<void> => {
  const { caps } = mirror.client.limits;
  for (const kind of mirror.client.limits.kinds) {
    const cap = caps[kind];
    if (cap !== undefined) await shareOut(mirror, kind, cap);
  }
};
