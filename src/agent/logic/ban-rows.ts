import type { Ban, BanState } from '../../protocol/bans';

/** The choices of the filter above the bans. */
export type BanFilter = 'active' | 'ended';

/** The gateway's ban states by choice of the filter. */
export const STATES: Record<BanFilter, readonly BanState[]> = {
  active: ['active'],
  ended: ['lifted', 'expired'],
};

/**
 * Returns the rows to show, newest first: the loaded bans with later changes,
 * and later bans that fit filter and search. A ban that ends keeps its row.
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

/** Keeps the greater count: the stream does not send each hit of a ban. */
const withHits = (ban: Ban, row: Ban | undefined): Ban =>
  row && row.hits > ban.hits
    ? { ...ban, hits: row.hits, lastHitAt: row.lastHitAt }
    : ban;

const matches = ({ keys, reason, note, visitorName }: Ban, q: string) =>
  [
    ...keys.flatMap(({ value, typed }) => [value, typed]),
    reason,
    note,
    visitorName ?? '',
  ].some((text) => text.toLowerCase().includes(q.trim().toLowerCase()));
