import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Api } from '../../api/api';
import { t } from '../../texts/texts';
import { GiveCode } from './GiveCode';
import { SignIn } from './SignIn';

interface Props {
  api: Pick<Api, 'signInOptions' | 'askForLink'>;
  /** Once the password was right: what goes on with a code. */
  challenge: string | undefined;
  onSignIn: (email: string, password: string) => Promise<void>;
  onGive: (challenge: string, code: string) => Promise<void>;
  onBack: () => void;
}

/** Asks somebody whose sign-in has ended to sign in again, over what they see. */
export function SignInAgain(props: Props) {
  const { api, challenge, onSignIn, onGive, onBack } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sign-in-again"
      aria-label={t().entry.signIn.title}
      // Without signing in there is nothing to go back to.
      onCancel={(event) => event.preventDefault()}
    >
      {challenge === undefined ? (
        <SignIn api={api} lead={t().entry.signIn.expired} onSignIn={onSignIn} />
      ) : (
        <GiveCode onGive={(code) => onGive(challenge, code)} onBack={onBack} />
      )}
    </dialog>
  );
}
