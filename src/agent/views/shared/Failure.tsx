import { errorMessage } from '../../logic/error-message';
import { TRY_AGAIN } from '../../texts';

interface Props {
  error: unknown;
  onTryAgain?: () => void;
}

/** Shows an error's message and, if `onTryAgain` is set, a button. */
export function Failure({ error, onTryAgain }: Props) {
  if (!error) return null;
  return (
    <div class="failure" role="alert">
      <p>{errorMessage(error)}</p>
      {onTryAgain && (
        <button type="button" onClick={onTryAgain}>
          {TRY_AGAIN}
        </button>
      )}
    </div>
  );
}
