import { useState } from 'preact/hooks';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { AnsweredGroup, type AnsweredSuggestions } from './AnsweredGroup';
import { describeGroup } from './describe-group';
import { groupSuggestions, type SuggestionGroup } from './group-suggestions';
import { SuggestionDialog } from './SuggestionDialog';
import { useSuggestions } from './use-suggestions';

/** Shows how blocks may be tidied; nothing is done before somebody looked at it. */
export function Suggestions() {
  const { suggestions, more, query, reload } = useSuggestions();
  const [looked, setLooked] = useState<SuggestionGroup>();
  const [answered, setAnswered] = useState<readonly AnsweredSuggestions[]>([]);
  const words = t().overview.suggestions;
  const groups = groupSuggestions(suggestions ?? []);
  return (
    <section class="panel suggestions" aria-labelledby="suggestions">
      <h2 id="suggestions">{words.title}</h2>
      {answered.map((one) => (
        <AnsweredGroup key={one.ids.join()} answered={one} onUndone={reload} />
      ))}
      <ul>
        {groups.map((group) => {
          const { title, lead } = describeGroup(group);
          return (
            <li key={group.id}>
              <div>
                <b>{title}</b>
                <p class="muted">{lead}</p>
              </div>
              <button
                type="button"
                aria-label={words.lookAt(title)}
                onClick={() => setLooked(group)}
              >
                {words.look}
              </button>
            </li>
          );
        })}
      </ul>
      {!suggestions && query.loading && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      {suggestions?.length === 0 && !more && <p class="muted">{words.none}</p>}
      {more && (
        <button
          type="button"
          class="plain"
          aria-busy={query.loading}
          onClick={more}
        >
          {words.more}
        </button>
      )}
      {looked && (
        <SuggestionDialog
          key={looked.id}
          group={looked}
          onAnswered={(one) => {
            setAnswered((before) => [one, ...before]);
            reload();
          }}
          onClose={() => setLooked(undefined)}
        />
      )}
    </section>
  );
}
