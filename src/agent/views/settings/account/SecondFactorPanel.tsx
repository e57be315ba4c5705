import { useState } from 'preact/hooks';
import type { SecondFactor } from '../../../../protocol/second-factor';
import { useQuery } from '../../../hooks/use-query';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { SecondFactorDialog } from '../../account/SecondFactorDialog';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';

/** Shows whether signing in asks for a code, too, and changes that. */
export function SecondFactorPanel() {
  const { api, now } = useConsole();
  const [state, setState] = useState<SecondFactor>();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery(async (isCurrent) => {
    const found = await api.secondFactor.show();
    if (isCurrent()) setState(found);
  }, []);
  const words = t().account.factor;
  return (
    <Panel title={t().entry.secondFactor.name} lead={words.lead}>
      <Failure error={query.error} onTryAgain={query.again} />
      {state && (
        <div class="card-line">
          <p>
            <span class={state.active ? 'lamp on' : 'lamp waits'}>
              <i aria-hidden="true" />
              {state.active && state.since
                ? words.on(moment(state.since, now))
                : words.off}
            </span>{' '}
            {state.active && (
              <span class="muted">{words.codes(state.recoveryCodes)}</span>
            )}
          </p>
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {state.active ? words.change : words.set}
          </button>
        </div>
      )}
      {isOpen && (
        <SecondFactorDialog
          api={api.secondFactor}
          now={now}
          onClose={() => {
            setOpen(false);
            query.again();
          }}
        />
      )}
    </Panel>
  );
}
