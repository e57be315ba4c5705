import type { SessionFlag } from '../../protocol/session-flags';
import { isVendor } from '../../protocol/vendors';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import {
  listBansByCode,
  type CarriedBan,
} from '../store/vendors/code-carriers';
import { isLate } from '../vendors/state/is-late';

/** Milliseconds after which a flag ends by itself. */
const FLAG_LASTS = 24 * 60 * 60 * 1000;

/** What follows from the codes that the writer of an unchecked chat carried. */
interface CodeBans {
  /** Keys of visitors whose code the writer carried before their ban. */
  bans: CarriedBan[];
  flags: SessionFlag[];
}

const toFlag = ({ ban, seen_at }: CarriedBan): SessionFlag => ({
  kind: 'linked',
  ban,
  since: isoTime(seen_at),
  // A page, or a merge at the vendor, can bring the code to anybody.
  confidence: 'possible',
});

/** Finds the bans of visitors whose codes the writer of an unchecked chat carried. */
export const findCodeBans = async (
  db: Db,
  { visitor, vendor_chat_id, widget, site }: SessionRow,
  now: number,
): Promise<CodeBans> => {
  if (vendor_chat_id === null || !isVendor(widget)) {
    return { bans: [], flags: [] };
  }
  const key = { kind: widget, value: visitor };
  const carried = await listBansByCode(db, key, site, now);
  const late = carried.filter((ban) => isLate(ban.carried_from, [ban]));
  const bans = carried.filter((ban) => !late.includes(ban));
  const isShown = ({ seen_at }: CarriedBan) => seen_at > now - FLAG_LASTS;
  return { bans, flags: bans.length ? [] : late.filter(isShown).map(toFlag) };
};
