import type { SharedList } from '../../../../protocol/lists';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { formatNumber } from '../../../logic/numbers';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { ReachLine } from './ReachLine';

interface Props {
  list: SharedList;
  mayChange: boolean;
  onDecided: (list: SharedList) => void;
}

/** Shows an update that waits for a person: how much it grows, whom it hits. */
export function WaitingUpdate({ list, mayChange, onDecided }: Props) {
  const { api, now } = useConsole();
  const action = useAsyncAction();
  const { id, waiting } = list;
  if (!waiting) return null;
  const { from, to, since, update, reach, why } = waiting;
  const words = t().lists.waiting;
  const decide = (verb: 'approve' | 'decline') =>
    action.run(async () => onDecided(await api.lists.decide(id, verb, update)));
  return (
    <div class="waiting-update">
      <p>
        <b>{words.grows(formatNumber(from), formatNumber(to))}</b>{' '}
        {why.map((one) => words.why[one]).join(' ')}{' '}
        <span class="muted">{words.since(moment(since, now))}</span>
      </p>
      <ReachLine reach={reach} />
      {mayChange && (
        <div class="acts">
          <button
            type="button"
            class="primary"
            aria-busy={action.pending}
            onClick={() => void decide('approve')}
          >
            {words.allow}
          </button>
          <button
            type="button"
            aria-busy={action.pending}
            onClick={() => void decide('decline')}
          >
            {words.decline}
          </button>
        </div>
      )}
      <Failure error={action.error} />
    </div>
  );
}
