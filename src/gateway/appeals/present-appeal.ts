import type { Appeal } from '../../protocol/appeals';
import { isoTime } from '../lib/iso-time';
import type { StoredAppeal } from '../store/appeals';

const isoOrNull = (time: number | null) =>
  time === null ? null : isoTime(time);

/** Returns an appeal as our own API shows it to who decides on it. */
export const presentAppeal = (row: StoredAppeal): Appeal => {
  const { id, ban, reference, site, state, text, language, answer } = row;
  return {
    ...{ id, ban, reference, site, state, text, language, answer },
    contact: row.contact || null,
    createdAt: isoTime(row.created_at),
    answeredAt: isoOrNull(row.answered_at),
    answeredBy:
      row.answered_by_name === null
        ? null
        : { id: row.answered_by ?? 0, name: row.answered_by_name },
    until: isoOrNull(row.until),
  };
};
