import { useState } from 'preact/hooks';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useQuery } from '../../../hooks/use-query';
import { FormDialog } from '../../../parts/form/FormDialog';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';

interface Props {
  /** How many of those who sign in have none. */
  without: number;
}

/** Shows whether everybody has to have a second factor, and changes that. */
export function RequireFactor({ without }: Props) {
  const { api } = useConsole();
  const [isRequired, setRequired] = useState<boolean>();
  const [isAsking, setAsking] = useState(false);
  const action = useAsyncAction();
  const query = useQuery(async (isCurrent) => {
    const { secondFactorRequired } = await api.people.settings();
    if (isCurrent()) setRequired(secondFactorRequired);
  }, []);
  const save = async (secondFactorRequired: boolean) => {
    const saved = await api.people.saveSettings({ secondFactorRequired });
    setRequired(saved.secondFactorRequired);
  };
  const words = t().people.factor;
  return (
    <Panel title={words.title}>
      {isRequired !== undefined && (
        <div class="card-line">
          <p>
            {isRequired ? words.required : words.free}{' '}
            <span class="muted">{words.without(without)}</span>
          </p>
          <button
            type="button"
            aria-busy={action.pending}
            onClick={() =>
              isRequired ? void action.run(() => save(false)) : setAsking(true)
            }
          >
            {isRequired ? words.stop : words.require}
          </button>
        </div>
      )}
      <Failure
        error={query.error ?? action.error}
        {...(query.error !== undefined && { onTryAgain: query.again })}
      />
      {isAsking && (
        <FormDialog
          title={words.ask}
          lead={words.askLead(without)}
          submit={words.require}
          onSubmit={() => save(true)}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}
