import { useAsyncAction } from '../../agent/hooks/use-async-action';
import { Failure } from '../../agent/parts/Failure';
import { ConnectError } from '../connection/connect-window';
import { p } from '../texts/texts';

interface Props {
  gateway: string;
  onSignIn: () => Promise<void>;
}

/** Asks who is not signed in to do so, in a window of the gateway's. */
export function SignedOut({ gateway, onSignIn }: Props) {
  const action = useAsyncAction();
  const { error, pending } = action;
  const words = p().signedOut;
  return (
    <div class="signed-out">
      <p>{words.lead(new URL(gateway).host)}</p>
      <button
        type="button"
        class="wide"
        aria-busy={pending}
        onClick={() => void action.run(onSignIn)}
      >
        {words.signIn}
      </button>
      <p class="muted" role="status">
        {pending && words.waiting}
      </p>
      <Failure
        error={error}
        {...(error instanceof ConnectError && {
          message: words.failed[error.why],
        })}
      />
    </div>
  );
}
