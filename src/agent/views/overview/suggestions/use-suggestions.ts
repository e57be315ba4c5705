import { useState } from 'preact/hooks';
import type { Suggestion } from '../../../../protocol/suggestions';
import { useQuery, type Query } from '../../../hooks/use-query';
import { useConsole } from '../../shell/console-context';

/** Suggestions that are shown before somebody asks for more. */
const FEW = 12;
/** Pages of a million blocks may be empty: so many are looked through at once. */
const MOST_PAGES = 4;

/** The suggestions that wait for an answer. */
export interface OpenSuggestions {
  suggestions: readonly Suggestion[] | undefined;
  /** Looks through more blocks; undefined: all were looked at. */
  more: (() => void) | undefined;
  query: Query;
  reload: () => void;
}

/** Loads what is suggested, a part of all blocks at a time. */
export const useSuggestions = (): OpenSuggestions => {
  const { api, chats, site } = useConsole();
  const [wanted, setWanted] = useState(FEW);
  const [changes, setChanges] = useState(0);
  const [found, setFound] = useState<{ data: Suggestion[]; next?: string }>();
  const query = useQuery(
    async (isCurrent) => {
      const data: Suggestion[] = [];
      let next: string | undefined;
      for (let page = 0; page < (MOST_PAGES * wanted) / FEW; page += 1) {
        const answer = await api.numbers.suggestions({
          limit: String(wanted - data.length),
          ...(site && { site }),
          ...(next && { cursor: next }),
        });
        data.push(...answer.data);
        next = answer.next;
        if (next === undefined || data.length >= wanted) break;
      }
      if (isCurrent()) setFound({ data, ...(next && { next }) });
    },
    [site ?? '', wanted, changes, chats.connection],
  );
  return {
    suggestions: found?.data,
    more:
      found?.next === undefined
        ? undefined
        : () => setWanted((before) => before + FEW),
    query,
    reload: () => setChanges((count) => count + 1),
  };
};
