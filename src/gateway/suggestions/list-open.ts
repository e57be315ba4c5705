import type { SuggestionKind } from '../../protocol/suggestion-kinds';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { listBansById } from '../store/bans';
import { listOpenBanIds } from '../store/suggestions/candidates';
import { filterUnanswered } from './filter-unanswered';
import { findOfBans } from './find-of-bans';
import type { NeverDeps } from './explain-never';
import { listMerges } from './merges/list-merges';
import type { FoundSuggestion } from './suggestion';

/** Bans that are read at once: nobody else waits longer. */
const BANS_AT_ONCE = 50;
/** Bans that one request looks at, before it answers with what it has found. */
const MOST_BANS = 1000;

/** Which suggestions are listed. */
export interface OpenQuery {
  kind: SuggestionKind | undefined;
  limit: number;
  /** Where the page before ended: `m` and a key’s id, or `b` and a ban’s. */
  cursor: string | undefined;
  isShown: (found: FoundSuggestion) => boolean;
}

/** Suggestions, and where to go on; undefined at the end. */
export interface OpenPage {
  found: FoundSuggestion[];
  next: string | undefined;
}

/** A part of a page, and after which key or ban to go on. */
interface Part {
  found: FoundSuggestion[];
  next: number | undefined;
}

/** Lists what can be said of bans by themselves, after one of them. */
const listOfBans = async (
  deps: NeverDeps,
  { kind, limit, isShown }: OpenQuery,
  from: number,
  now: number,
): Promise<Part> => {
  const { db } = deps;
  const found: FoundSuggestion[] = [];
  let after = from;
  for (let looked = 0; looked < MOST_BANS; looked += BANS_AT_ONCE) {
    const block = { now, limit: BANS_AT_ONCE };
    const { ids, last } = await listOpenBanIds(db, after, block);
    const all = await findOfBans(deps, await listBansById(db, ids), now, kind);
    const fresh = (await filterUnanswered(db, all)).filter(
      (one) => (kind === undefined || one.kind === kind) && isShown(one),
    );
    found.push(...fresh);
    if (found.length > limit) {
      const page = found.slice(0, limit);
      return { found: page, next: page.at(-1)?.ban };
    }
    if (last === undefined) return { found, next: undefined };
    after = last;
    if (found.length === limit) break;
    await yieldToEventLoop();
  }
  return { found, next: after };
};

/**
 * Lists suggestions that nobody answered: merges first, then what can be said of
 * each ban. Looks at a part of all bans at a time, so that a page may have fewer
 * suggestions than were asked for, or none, and yet another one after it.
 */
export const listOpenSuggestions = async (
  deps: NeverDeps,
  query: OpenQuery,
  now: number,
): Promise<OpenPage> => {
  const { kind, limit, cursor } = query;
  const [at = 0, skip = 0] = (cursor ?? 'm0').slice(1).split('.').map(Number);
  const isOfBans = cursor?.startsWith('b') ?? false;
  const merges =
    isOfBans || (kind !== undefined && kind !== 'merge')
      ? { found: [], next: undefined }
      : await listMerges(deps.db, query, { after: at, skip }, now);
  if (merges.next !== undefined) {
    const { after, skip: listed } = merges.next;
    return { found: merges.found, next: `m${after}.${listed}` };
  }
  const rest = limit - merges.found.length;
  if (kind === 'merge') return { found: merges.found, next: undefined };
  if (!rest) return { found: merges.found, next: 'b0' };
  const ofBans = await listOfBans(
    deps,
    { ...query, limit: rest },
    isOfBans ? at : 0,
    now,
  );
  return {
    found: [...merges.found, ...ofBans.found],
    next: ofBans.next === undefined ? undefined : `b${ofBans.next}`,
  };
};
