import type { SuggestionKind } from '../../../../protocol/suggestion-kinds';
import type { Suggestion } from '../../../../protocol/suggestions';

/** Suggestions that are looked at and answered together. */
export interface SuggestionGroup {
  /** The same as long as its first suggestion is open. */
  id: string;
  kind: SuggestionKind;
  suggestions: readonly Suggestion[];
}

/** Puts suggestions of a kind together; each merge is one of its own. */
export const groupSuggestions = (
  suggestions: readonly Suggestion[],
): SuggestionGroup[] => {
  const groups = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const { kind, id } = suggestion;
    const key = kind === 'merge' ? id : kind;
    groups.set(key, [...(groups.get(key) ?? []), suggestion]);
  }
  return [...groups].map(([id, ofGroup]) => ({
    id,
    kind: ofGroup[0]?.kind ?? 'stale',
    suggestions: ofGroup,
  }));
};

/** Returns the bans that accepting a group changes. */
export const listBanIds = ({ suggestions }: SuggestionGroup): number[] => [
  ...new Set(suggestions.flatMap(({ bans }) => bans)),
];
