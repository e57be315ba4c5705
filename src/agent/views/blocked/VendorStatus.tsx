import type { Ban } from '../../../protocol/bans';
import { findVendorName } from '../../../protocol/vendors';
import { useAsyncAction } from '../../hooks/use-async-action';
import { t } from '../../texts/texts';
import { Failure } from '../../parts/Failure';

interface Props {
  ban: Ban;
  /** Absent for who may not retry. */
  onRetry?: (id: number) => Promise<void>;
}

/** Shows a ban's state at each vendor, with a button to retry what failed. */
export function VendorStatus({ ban: { id, vendors }, onRetry }: Props) {
  const action = useAsyncAction();
  return (
    <>
      {vendors?.map(({ vendor, account, state, why }) => (
        <p
          key={vendor + account}
          class={state === 'failed' ? 'warns' : 'muted'}
          title={account}
        >
          {state !== 'not known' &&
            `${t().blocked.atVendor[state]} ${findVendorName(vendor)}${why ? ':' : ''} `}
          {why && `${why} `}
          {state === 'failed' && onRetry && (
            <button
              type="button"
              aria-busy={action.pending}
              onClick={() => void action.run(() => onRetry(id))}
            >
              {t().blocked.retry}
            </button>
          )}
        </p>
      ))}
      <Failure error={action.error} />
    </>
  );
}
