import type { Ban, BanState } from '../../protocol/bans';

export type BanFilter = 'active' | 'ended';

/** The gateway's states behind each choice of the filter. */
export const STATES: Record<BanFilter, readonly BanState[]> = {
  active: ['active'],
  ended: ['lifted', 'expired'],
};

/**
 * The rows to show: those loaded, as they are now, and what came since.
 * A ban that ended stays in its place: its row says so.
 */
export const banRows = (
  loaded: readonly Ban[],
  changed: ReadonlyMap<number, Ban>,
  filter: BanFilter,
  q: string,
): Ban[] => {
  const rows = new Map(loaded.map((ban) => [ban.id, ban]));
  for (const ban of changed.values()) {
    const fits = STATES[filter].includes(ban.state) && matches(ban, q);
    const row = rows.get(ban.id);
    if (row || fits) rows.set(ban.id, withHits(ban, row));
  }
  return [...rows.values()].sort((a, b) => b.id - a.id);
};

/** Hits are not told as they come: what was loaded may know of more. */
const withHits = (ban: Ban, row: Ban | undefined): Ban =>
  row && row.hits > ban.hits
    ? { ...ban, hits: row.hits, lastHitAt: row.lastHitAt }
    : ban;

const matches = ({ keys, reason, note, visitorName }: Ban, q: string) =>
  [...keys.map(({ value }) => value), reason, note, visitorName ?? ''].some(
    (text) => text.toLowerCase().includes(q.trim().toLowerCase()),
  );
