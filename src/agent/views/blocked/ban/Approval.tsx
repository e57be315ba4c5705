import type { Ban } from '../../../../protocol/bans';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { mayApprove } from '../../../logic/may-approve';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  ban: Ban;
  now: number;
  onDecide: (work: (id: number) => Promise<Ban>) => Promise<void>;
}

/** Says of a block that waits for a second person what was asked for. */
export function Approval({ ban, now, onDecide }: Props) {
  const { api, me } = useConsole();
  const action = useAsyncAction();
  if (!ban.toApprove || !ban.asked) return null;
  const words = t().blocked.approval;
  const isOwn = me.role !== 'owner' && ban.createdBy.id === me.id;
  const mayDecide = mayApprove(me) && !isOwn;
  const end = (until: string | null) =>
    until ? moment(until, now) : t().common.forGood;
  return (
    <div class="approval">
      <p>
        <b>{words.waits}</b>{' '}
        {words.asked(ban.createdBy.name, end(ban.asked.until), end(ban.until))}{' '}
        {!mayDecide && (isOwn ? words.own : words.others)}
      </p>
      {mayDecide && (
        <>
          <button
            type="button"
            aria-busy={action.pending}
            onClick={() => void action.run(() => onDecide(api.blocked.decline))}
          >
            {words.decline}
          </button>
          <button
            type="button"
            class="primary"
            aria-busy={action.pending}
            onClick={() => void action.run(() => onDecide(api.blocked.approve))}
          >
            {words.approve}
          </button>
        </>
      )}
      <Failure error={action.error} />
    </div>
  );
}
