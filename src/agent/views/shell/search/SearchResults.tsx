import type { Found } from '../../../hooks/use-search';
import type { SearchResult } from '../../../logic/search-results';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { Result } from './Result';

interface Props {
  id: string;
  /** What is searched for. */
  q: string;
  found: Found | undefined;
  error: unknown;
  /** Whether whole values alone are found. */
  isMasked: boolean;
  /** Whether what is typed is what is searched for. */
  isAsked: boolean;
  results: readonly SearchResult[];
  active: number;
  onPoint: (index: number) => void;
  onFollow: (url: string) => void;
}

/** Shows what a search has found: chats, then blocks. */
export function SearchResults(props: Props) {
  const { id, q, found, error, isMasked, isAsked, results, active } = props;
  const words = t().searching;
  const isNothing = found?.q === q && results.length === 0;
  const groups = [
    { name: words.groups.chats, kinds: ['chat'] },
    { name: words.groups.bans, kinds: ['ban', 'all'] },
  ];
  return (
    <div class="search-results">
      <p class="unseen" role="status">
        {found?.q === q && words.found(found.chats.length, found.bans.length)}
      </p>
      {isMasked && !isAsked && <p class="muted">{words.pressEnter}</p>}
      {isNothing && (
        <p class="muted">{(isMasked ? words.noneMasked : words.none)(q)}</p>
      )}
      {results.length > 0 && (
        <div id={id} role="listbox" aria-label={words.results}>
          {groups.map(({ name, kinds }) => {
            const all = results
              .map((result, index) => ({ result, index }))
              .filter(({ result }) => kinds.includes(result.is));
            if (all.length === 0) return null;
            return (
              <div key={name} role="group" aria-label={name}>
                <p class="group-name" aria-hidden="true">
                  {name}
                </p>
                {all.map(({ result, index }) => (
                  <div
                    key={result.url}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === active}
                    onPointerMove={() => props.onPoint(index)}
                    // The box keeps the focus.
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => props.onFollow(result.url)}
                  >
                    <Result result={result} q={q} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
      <Failure error={error} />
    </div>
  );
}
