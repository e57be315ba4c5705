import { errorMessage } from '../logic/error-message';
import { t } from '../texts/texts';

interface Props {
  error: unknown;
  /** What is said instead of the error's own message. */
  message?: string;
  onTryAgain?: () => void;
}

/** Shows an error's message and, if `onTryAgain` is set, a button. */
export function Failure({ error, message, onTryAgain }: Props) {
  if (!error) return null;
  return (
    <div class="failure" role="alert">
      <p>{message ?? errorMessage(error)}</p>
      {onTryAgain && (
        <button type="button" onClick={onTryAgain}>
          {t().common.tryAgain}
        </button>
      )}
    </div>
  );
}
