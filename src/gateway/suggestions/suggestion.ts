import type { SuggestionKind } from '../../protocol/suggestion-kinds';
import type { NeverReason } from '../../protocol/suggestions';
import type { Effect } from '../../protocol/effects';
import type { StoredBan } from '../store/bans';

/** What any suggestion is about. */
interface About {
  /** The ban that names it. */
  ban: number;
  /** Those that accepting it changes. */
  bans: readonly StoredBan[];
  /** What it is suggested for: once it is dismissed, more of this brings it back. */
  facts: readonly string[];
}

/** Bans of single addresses of one network, as one. */
export interface MergeSuggestion extends About {
  kind: 'merge';
  network: string;
  effect: Effect;
  until: number | null;
  reason: string;
}

/** A ban of which another one says all. */
export interface DuplicateSuggestion extends About {
  kind: 'duplicate';
  coveredBy: number;
}

/** A ban with keys that match nobody. */
export interface NeverMatchingSuggestion extends About {
  kind: 'never-matching';
  keys: { key: StoredBan['keys'][number]; why: NeverReason }[];
}

/** A ban that has refused nobody for long. */
export interface StaleSuggestion extends About {
  kind: 'stale';
}

/** A way to tidy the list of bans. */
export type FoundSuggestion =
  | MergeSuggestion
  | DuplicateSuggestion
  | NeverMatchingSuggestion
  | StaleSuggestion;

/** Names a suggestion by its kind, and the ban that stands for it. */
export interface SuggestionName {
  kind: SuggestionKind;
  ban: number;
}

/** Returns the id of a suggestion. */
export const formatSuggestionId = ({ kind, ban }: SuggestionName): string =>
  `${kind}-${ban}`;

/** Reads the id of a suggestion; undefined for what is none. */
export const parseSuggestionId = (id: string): SuggestionName | undefined => {
  const [, kind, ban] =
    /^(merge|duplicate|never-matching|stale)-([1-9]\d{0,14})$/.exec(id) ?? [];
  return kind && ban
    ? { kind: kind as SuggestionKind, ban: Number(ban) }
    : undefined;
};
