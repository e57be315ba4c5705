import type { Effect } from '../../protocol/effects';
import type { TimelineEntry } from '../../protocol/ban-timeline';
import { isoTime } from '../lib/iso-time';
import type { BanAuditRow } from '../store/ban-audit';
import { listBanTexts } from '../store/ban-texts';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { BanTextRow } from '../store/schema/schema';

/** What the audit trail says of a change of a ban. */
interface Detail {
  until?: number | null | { from: number | null; to: number | null };
  effect?: Effect | { from: Effect; to: Effect };
  sites?: string[] | { from: string[]; to: string[] };
  added?: number[];
  removed?: number[];
  with?: number[];
  from?: number[];
  why?: string;
}

const endText = (time: number | null) => (time === null ? null : isoTime(time));

const listEdits = (
  { until, effect, sites }: Detail,
  texts: readonly BanTextRow[],
): TimelineEntry['changed'] => [
  ...(until && typeof until === 'object'
    ? [
        {
          field: 'until' as const,
          from: endText(until.from),
          to: endText(until.to),
        },
      ]
    : []),
  ...(typeof effect === 'object'
    ? [{ field: 'effect' as const, ...effect }]
    : []),
  ...(sites && !Array.isArray(sites)
    ? [{ field: 'sites' as const, ...sites }]
    : []),
  ...texts.flatMap(({ field, before: from, after: to }) =>
    field === 'comment' ? [] : { field, from, to },
  ),
];

const presentRow = (
  row: BanAuditRow,
  { keys }: StoredBan,
  texts: readonly BanTextRow[],
): TimelineEntry => {
  const detail = JSON.parse(row.detail) as Detail;
  const pick = (ids: readonly number[] = []) =>
    keys.flatMap(({ id, kind, value, typed }) =>
      ids.includes(id) ? { id, kind, value, typed } : [],
    );
  const changed = listEdits(detail, texts) ?? [];
  const added = pick(detail.added);
  const removed = pick(detail.removed);
  const others = detail.with ?? detail.from;
  const comment = texts.find(({ field }) => field === 'comment');
  return {
    id: row.id,
    at: isoTime(row.at),
    by: { id: row.actor, name: row.actor_name },
    action: row.action,
    ...(comment && { text: comment.after }),
    ...(changed.length && { changed }),
    ...(added.length && { added }),
    ...(removed.length && { removed }),
    ...(others && { bans: others }),
    ...(detail.why !== undefined && { why: detail.why }),
  };
};

/** Presents lines of the audit trail that are about a ban. */
export const presentTimeline = async (
  db: Db,
  ban: StoredBan,
  rows: readonly BanAuditRow[],
): Promise<TimelineEntry[]> => {
  const texts = await listBanTexts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    presentRow(
      row,
      ban,
      texts.filter(({ audit }) => audit === row.id),
    ),
  );
};
