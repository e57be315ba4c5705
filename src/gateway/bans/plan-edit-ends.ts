import type { Key } from '../keys/key';
import type { BanKeyRow, StoredBan } from '../store/bans';
import type { DraftKey } from './draft';
import { lastKeyEnd } from './last-key-end';
import { findAsk, isSameAsk } from './end-ask';
import {
  holdBanEnd,
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

/** The ends of a ban and its keys once it is edited. */
export interface EditEnds extends EndPlan {
  /** Those that hold less than was asked for say so. */
  added: DraftKey[];
  /** Whether the ban waits for something else than before, or no longer. */
  isAskNew: boolean;
  /** Whether the ban holds shorter than was asked for, for a limit of its length. */
  isCut: boolean;
}

const isLater = (end: number | null, other: number | null) =>
  (end ?? Infinity) > (other ?? Infinity);

/**
 * Plans when a ban and its keys end once it is edited: as it was, if the edit
 * concerns neither. What is asked for beyond what who edits it may have hold waits.
 *
 * @param asked the ban's end; undefined: as it was
 */
export const planEditEnds = (
  ban: StoredBan,
  asked: number | null | undefined,
  { kept, removed, added, again }: Keys,
  act: Pick<ChangeAct, 'at' | 'keysMustEnd' | 'longestBan'>,
): EditEnds => {
  const before = findAsk(ban, act.at);
  const moves = asked !== undefined && asked !== ban.until;
  if (!moves && !(removed.length + again.length + added.length)) {
    return {
      ...{ until: ban.until, moved: [], added: [], ask: before },
      ...{ isAskNew: false, isCut: false },
    };
  }
  const full = before ? before.until : ban.until;
  const wanted = moves ? asked : full;
  const held = moves ? holdBanEnd(ban, asked, act) : ban.until;
  const limit = <One extends Key & { until?: number | null }>(key: One) => {
    const latest = act.keysMustEnd ? latestKeyEnd(ban, key, act.at) : Infinity;
    return { ...key, ...limitKeyEnd(key.until ?? null, wanted, latest) };
  };
  const following = moves ? planKeyEnds(ban, kept, asked, act) : undefined;
  const named = again.map(limit);
  const limited = added.map(limit);
  const ends = new Map(
    [...kept, ...(following?.moved ?? []), ...named].map((key) => [
      key.id,
      key.until,
    ]),
  );
  const all = kept.map(({ id }) => ({ id, until: ends.get(id) ?? null }));
  const asks = new Map(moves ? following?.ask?.keys : before?.keys);
  for (const { id } of removed) asks.delete(id);
  for (const { id, askedUntil } of named) {
    if (askedUntil === undefined) asks.delete(id);
    else asks.set(id, askedUntil);
  }
  const asksMore = limited.some(({ askedUntil }) => askedUntil !== undefined);
  const isShort = moves ? held !== asked : isLater(full, ban.until);
  const waits = isShort || asks.size > 0 || asksMore;
  const ask = waits ? { until: wanted, keys: asks } : undefined;
  return {
    until: lastKeyEnd([...all, ...limited], held),
    moved: all.filter((key, index) => key.until !== kept[index]?.until),
    added: limited,
    ask,
    isAskNew: asksMore || !isSameAsk(before, ask),
    isCut: moves && held !== asked,
  };
};
