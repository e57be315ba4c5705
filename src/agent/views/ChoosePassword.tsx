import type { TargetedSubmitEvent } from 'preact';
import { useAsyncAction } from '../hooks/use-async-action';
import { errorMessage } from '../logic/error-message';
import { INVITATION, SET_UP } from '../texts';
import { Field } from './shared/Field';

interface Props {
  onChoose: (password: string) => Promise<void>;
}

/** Shows the form by which an invited person chooses a password. */
export function ChoosePassword({ onChoose }: Props) {
  const action = useAsyncAction();

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void action.run(() => onChoose(String(form.get('password'))));
  };

  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <img src="/favicon.svg" alt="" width="32" height="32" />
        <h1>{INVITATION.title}</h1>
        <p class="muted">{INVITATION.lead}</p>
        <Field
          label={SET_UP.newPassword}
          hint={SET_UP.passwordHint}
          name="password"
          type="password"
          autocomplete="new-password"
          required
        />
        {action.error !== undefined && (
          <p class="failure" role="alert">
            {errorMessage(action.error)}
          </p>
        )}
        <button class="primary" aria-busy={action.pending}>
          {INVITATION.submit}
        </button>
      </form>
    </main>
  );
}
