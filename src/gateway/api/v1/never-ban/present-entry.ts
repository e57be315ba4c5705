import type { NeverBanEntry } from '../../../../protocol/never-ban';
import { isoTime } from '../../../lib/iso-time';
import type { NeverBanRow } from '../../../store/never-ban';

/** Returns an entry of the never-ban list as the API shows it. */
export const presentEntry = (row: NeverBanRow): NeverBanEntry => ({
  id: row.id,
  kind: row.kind,
  value: row.value,
  note: row.note,
  by: { id: row.by_id, name: row.by_name },
  at: isoTime(row.created_at),
});
