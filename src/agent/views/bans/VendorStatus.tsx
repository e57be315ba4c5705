import type { Ban } from '../../../protocol/bans';
import { useAsyncAction } from '../../hooks/use-async-action';
import { BANS, WIDGETS } from '../../texts';
import { Failure } from '../shared/Failure';

interface Props {
  ban: Ban;
  onRetry: (id: number) => Promise<void>;
}

/** What became of a ban at each vendor, and the button that tries again. */
export function VendorStatus({ ban: { id, vendors }, onRetry }: Props) {
  const task = useAsyncAction();
  return (
    <>
      {vendors?.map(({ vendor, account, state, why }) => (
        <p
          key={vendor + account}
          class={state === 'failed' ? 'warns' : 'muted'}
          title={account}
        >
          {BANS.atVendor[state]} {WIDGETS[vendor]}
          {why && `: ${why} `}
          {state === 'failed' && (
            <button
              type="button"
              aria-busy={task.pending}
              onClick={() => void task.run(() => onRetry(id))}
            >
              {BANS.retry}
            </button>
          )}
        </p>
      ))}
      <Failure error={task.error} />
    </>
  );
}
