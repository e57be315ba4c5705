import type { TargetedSubmitEvent } from 'preact';
import { useAsyncAction } from '../hooks/use-async-action';
import { explainSignIn } from '../logic/error-message';
import { PRODUCT, SIGN_IN } from '../texts';
import { Field } from './shared/Field';

interface Props {
  /** Whether the agent was signed in before on this page. */
  expired: boolean;
  onSignIn: (email: string, password: string) => Promise<void>;
}

/** Shows the sign-in form, and an error beside it if signing in fails. */
export function SignIn({ expired, onSignIn }: Props) {
  const action = useAsyncAction();

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void action.run(() =>
      onSignIn(String(form.get('email')).trim(), String(form.get('password'))),
    );
  };

  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <img src="/favicon.svg" alt="" width="32" height="32" />
        <h1>{PRODUCT}</h1>
        {expired && !action.error && (
          <p class="muted" role="status">
            {SIGN_IN.expired}
          </p>
        )}
        <Field
          label={SIGN_IN.email}
          name="email"
          type="email"
          autocomplete="username"
          required
        />
        <Field
          label={SIGN_IN.password}
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
        {action.error !== undefined && (
          <p class="failure" role="alert">
            {explainSignIn(action.error)}
          </p>
        )}
        <button class="primary" aria-busy={action.pending}>
          {SIGN_IN.submit}
        </button>
      </form>
    </main>
  );
}
