import type { ListException } from '../../../../protocol/lists';
import { isoTime } from '../../../lib/iso-time';
import type { BlocklistExceptionRow } from '../../../store/blocklists/blocklist-exceptions';

/** Returns an exception of a list as the API shows it. */
export const presentException = (
  row: BlocklistExceptionRow,
): ListException => ({
  ...{ id: row.id, kind: row.kind, value: row.value, note: row.note },
  by: { id: row.by_id, name: row.by_name },
  at: isoTime(row.created_at),
});
