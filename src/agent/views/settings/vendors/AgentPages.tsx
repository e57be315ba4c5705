import { useState } from 'preact/hooks';
import type { Settings } from '../../../../protocol/settings';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useQuery } from '../../../hooks/use-query';
import { fieldMessage } from '../../../logic/field-message';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Chips } from '../page/Chips';
import { Panel } from '../page/Panel';

type Origins = Pick<Settings, 'agentOrigins' | 'cardOrigins'>;

/** Shows in which pages of others agents may work, each of which is saved at once. */
export function AgentPages() {
  const { api } = useConsole();
  const [saved, setSaved] = useState<Origins>();
  const action = useAsyncAction();
  const query = useQuery(async (isCurrent) => {
    const settings = await api.people.settings();
    if (isCurrent()) setSaved(settings);
  }, []);
  const save = (changes: Partial<Origins>) =>
    void action.run(async () => {
      setSaved(await api.people.saveSettings(changes));
    });
  const words = t().vendors.pages;
  const agentError = fieldMessage(action.error, 'agentOrigins');
  const cardError = fieldMessage(action.error, 'cardOrigins');
  return (
    <Panel title={words.title} lead={words.lead} wide>
      {saved && (
        <>
          <Chips
            label={words.agent}
            hint={words.agentHint}
            values={saved.agentOrigins}
            remove={words.remove}
            error={agentError}
            onChange={(agentOrigins) => save({ agentOrigins })}
          />
          <Chips
            label={words.card}
            hint={words.cardHint}
            values={saved.cardOrigins}
            remove={words.remove}
            error={cardError}
            onChange={(cardOrigins) => save({ cardOrigins })}
          />
        </>
      )}
      <Failure
        error={
          query.error ?? (agentError || cardError ? undefined : action.error)
        }
        {...(query.error !== undefined && { onTryAgain: query.again })}
      />
    </Panel>
  );
}
