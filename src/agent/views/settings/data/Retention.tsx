import { useState } from 'preact/hooks';
import type { Retention as Terms } from '../../../../protocol/retention';
import {
  RETENTION_TERMS,
  type RetentionTerm,
} from '../../../../protocol/retention-terms';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useQuery } from '../../../hooks/use-query';
import { fieldMessage } from '../../../logic/field-message';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { NumberField } from '../page/NumberField';
import { Panel } from '../page/Panel';
import { SaveBar } from '../save/SaveBar';
import { useDraft } from '../save/use-draft';

/** Days by term. */
type Days = Record<RetentionTerm, number>;

/** Shows how long what is kept. */
export function Retention() {
  const { api } = useConsole();
  const [terms, setTerms] = useState<Terms['terms']>();
  const query = useQuery(async (isCurrent) => {
    const found = await api.privacy.retention();
    if (isCurrent()) setTerms(found.terms);
  }, []);
  const words = t().privacy.retention;
  return (
    <>
      {!terms && !query.error && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      {terms && <Form terms={terms} onChange={setTerms} words={words} />}
    </>
  );
}

interface FormProps {
  terms: Terms['terms'];
  onChange: (terms: Terms['terms']) => void;
  words: ReturnType<typeof t>['privacy']['retention'];
}

const Form = ({ terms, onChange, words }: FormProps) => {
  const { api } = useConsole();
  const saved = Object.fromEntries(
    terms.map(({ term, days }) => [term, days]),
  ) as Days;
  const draft = useDraft<Days>(saved);
  const saving = useAsyncAction();
  const errorOf = (term: RetentionTerm) => fieldMessage(saving.error, term);
  const isShorter = draft.changed.some(
    (term) => draft.value[term] < saved[term],
  );
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        <div class="retention-terms">
          {terms.map(({ term, usual }) => (
            <NumberField
              key={term}
              label={words.terms[term]}
              hint={words.days(usual)}
              value={draft.value[term]}
              error={errorOf(term)}
              onChange={(days) => draft.change({ [term]: days })}
            />
          ))}
        </div>
        {isShorter && (
          <p class="warns" role="status">
            {words.shorter}
          </p>
        )}
      </Panel>
      <SaveBar
        changes={draft.changed.map((term) => words.terms[term])}
        action={saving}
        isErrorShown={RETENTION_TERMS.some(
          (term) => errorOf(term) !== undefined,
        )}
        onSave={async () => {
          onChange((await api.privacy.setRetention(draft.changes)).terms);
          draft.discard();
        }}
        onDiscard={draft.discard}
      />
    </>
  );
};
