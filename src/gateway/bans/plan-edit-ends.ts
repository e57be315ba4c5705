import type { Key } from '../keys/key';
import type { BanKeyRow, StoredBan } from '../store/bans';
import type { DraftKey } from './draft';
import { lastKeyEnd } from './last-key-end';
import {
  latestKeyEnd,
  limitKeyEnd,
  planKeyEnds,
  type EndPlan,
} from './plan-key-ends';
import type { ChangeAct } from './record-ban-change';

interface Keys {
  kept: readonly BanKeyRow[];
  removed: readonly BanKeyRow[];
  added: readonly DraftKey[];
  /** Kept keys that are named again, with the ends that are asked for them. */
  again: readonly BanKeyRow[];
}

/**
 * Plans when a ban and its keys end once it is edited: as it was, if the edit
 * concerns neither.
 *
 * @param asked the ban's end; undefined: as it was
 */
export const planEditEnds = (
  ban: StoredBan,
  asked: number | null | undefined,
  { kept, removed, added, again }: Keys,
  act: Pick<ChangeAct, 'at' | 'keysMustEnd'>,
): EndPlan & { added: DraftKey[] } => {
  const { until = ban.until } = { until: asked };
  const isSame = until === ban.until && !(removed.length + again.length);
  if (isSame && !added.length) return { until, moved: [], added: [] };
  const limit = <One extends Key & { until?: number | null }>(key: One) => {
    const latest = act.keysMustEnd ? latestKeyEnd(ban, key, act.at) : Infinity;
    return { ...key, until: limitKeyEnd(key.until ?? null, until, latest) };
  };
  const following =
    until === ban.until ? [] : planKeyEnds(ban, kept, until, act).moved;
  const ends = new Map(
    [...kept, ...following, ...again.map(limit)].map((key) => [
      key.id,
      key.until,
    ]),
  );
  const all = kept.map(({ id }) => ({ id, until: ends.get(id) ?? null }));
  const limited = added.map(limit);
  return {
    until: lastKeyEnd([...all, ...limited], until),
    moved: all.filter((key, index) => key.until !== kept[index]?.until),
    added: limited,
  };
};
