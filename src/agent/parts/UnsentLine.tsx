import type { ComponentChildren } from 'preact';
import type { WaitingAct } from '../outbox/act';
import type { Outbox } from '../outbox/create-outbox';
import { canTakeBack } from '../outbox/next-state';
import { t } from '../texts/texts';

interface Props {
  waiting: WaitingAct;
  outbox: Pick<Outbox, 'takeBack' | 'retry'>;
  /** What was done; the state of it is said after it. */
  children: ComponentChildren;
  /** Called when it was taken back. */
  onTakeBack?: () => void;
}

/** Shows one act that the gateway has not done, with the way to take it back. */
export function UnsentLine({ waiting, outbox, children, onTakeBack }: Props) {
  const { id, act, subject, state, tried, problem } = waiting;
  const texts = t().waiting;
  const name = texts.acts[act.is](subject);
  const isRefused = state === 'refused';
  return (
    <>
      <p class={isRefused ? 'is-refused' : undefined}>
        {children}{' '}
        <span>{problem?.text ?? (tried ? texts.tried : texts.waits)}</span>
      </p>
      {problem?.again && (
        <button
          type="button"
          aria-label={texts.retryOf(name)}
          onClick={() => outbox.retry(id)}
        >
          {t().common.tryAgain}
        </button>
      )}
      {canTakeBack(waiting) && (
        <button
          type="button"
          aria-label={isRefused ? texts.removeOf(name) : texts.takeBackOf(name)}
          onClick={() => {
            outbox.takeBack(id);
            onTakeBack?.();
          }}
        >
          {isRefused ? texts.remove : texts.takeBack}
        </button>
      )}
    </>
  );
}
