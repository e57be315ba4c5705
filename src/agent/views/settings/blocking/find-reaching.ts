import type { NeverBanEntry } from '../../../../protocol/never-ban';
import type { Api } from '../../../api/api';

/** Ids of active blocks that reach into entries, by the entries' values. */
export type Reaching = ReadonlyMap<string, readonly number[]>;

/** Keys that one question about blocks may have. */
const MOST_KEYS = 50;

/**
 * Finds the active blocks that have an entry of the never-ban list among what
 * they block, though they are not applied there.
 */
export const findReaching = async (
  api: Pick<Api, 'blocked'>,
  entries: readonly NeverBanEntry[],
): Promise<Reaching> => {
  const keys = entries
    .slice(0, MOST_KEYS)
    .map(({ kind, value }) => ({ kind, value }));
  if (!keys.length) return new Map();
  const { reach } = await api.blocked.preview({ keys });
  const found = new Map<string, readonly number[]>();
  for (const { field, banned } of reach) {
    // Not by the value: it may be asked of in a wider form.
    const entry = keys[Number(/^keys\.(\d+)/.exec(field)?.[1])];
    if (!entry || !banned.length) continue;
    found.set(entry.value, [...new Set(banned.map(({ ban }) => ban))]);
  }
  return found;
};
