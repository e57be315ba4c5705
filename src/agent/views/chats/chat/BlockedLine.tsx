import type { Session } from '../../../../protocol/sessions';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { moment } from '../../../logic/times';
import { t } from '../../../texts/texts';
import { Failure } from '../../../parts/Failure';

interface Props {
  ban: Session['ban'];
  /** After an unblock: how many other bans still refuse the visitor. */
  remaining: number;
  now: number;
  /** Absent for who may not unblock. */
  onUndo?: (id: number) => Promise<void>;
}

/** Shows until when and by whom a visitor is blocked, with an undo button. */
export function BlockedLine({ ban, remaining, now, onUndo }: Props) {
  const action = useAsyncAction();
  const remainingLine = remaining > 0 && (
    <p class="note" role="status">
      {t().chats.stillBlocked(remaining)}
    </p>
  );
  if (!ban) return remainingLine || null;

  const { id, until, by } = ban;
  const undo = onUndo && (() => void action.run(() => onUndo(id)));
  return (
    <>
      <div class="blocked-line">
        <p role="status">
          {t().chats.blockedUntil(until && moment(until, now), by.name)}
        </p>
        {undo && (
          <button
            type="button"
            class="turn"
            aria-busy={action.pending}
            onClick={undo}
          >
            {t().common.undo}
          </button>
        )}
      </div>
      {remainingLine}
      <Failure error={action.error} {...(undo && { onTryAgain: undo })} />
    </>
  );
}
