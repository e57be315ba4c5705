import type { Session } from '../../../protocol/sessions';
import { useAsyncAction } from '../../hooks/use-async-action';
import { moment } from '../../logic/times';
import { CHAT, blockedUntil, stillBlocked } from '../../texts';
import { Failure } from '../shared/Failure';

interface Props {
  ban: Session['ban'];
  /** After an unblock: how many other bans hold the same. */
  stillHeld: number;
  now: number;
  onUndo: (id: number) => Promise<void>;
}

/** Says that this visitor is blocked, until when and by whom; takes it back. */
export function BlockedLine({ ban, stillHeld, now, onUndo }: Props) {
  const task = useAsyncAction();
  const note = stillHeld > 0 && (
    <p class="note" role="status">
      {stillBlocked(stillHeld)}
    </p>
  );
  if (!ban) return note || null;

  const { id, until, by } = ban;
  const undo = () => void task.run(() => onUndo(id));
  return (
    <>
      <div class="blocked-line">
        <p role="status">
          {blockedUntil(until && moment(until, now), by.name)}
        </p>
        <button
          type="button"
          class="turn"
          aria-busy={task.pending}
          onClick={undo}
        >
          {CHAT.undo}
        </button>
      </div>
      {note}
      <Failure error={task.error} onTryAgain={undo} />
    </>
  );
}
