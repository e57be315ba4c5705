import type { TargetedSubmitEvent } from 'preact';
import { useAsyncAction } from '../hooks/use-async-action';
import { explainSignIn } from '../logic/error-message';
import { PRODUCT, SIGN_IN } from '../texts';
import { Field } from './shared/Field';

interface Props {
  /** Signed in before, until the gateway said otherwise. */
  expired: boolean;
  onSignIn: (email: string, password: string) => Promise<void>;
}

/** Lets an agent in, or says beside the form why not. */
export function SignIn({ expired, onSignIn }: Props) {
  const task = useAsyncAction();

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void task.run(() =>
      onSignIn(String(form.get('email')).trim(), String(form.get('password'))),
    );
  };

  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <img src="/favicon.svg" alt="" width="32" height="32" />
        <h1>{PRODUCT}</h1>
        {expired && !task.error && (
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
        {task.error !== undefined && (
          <p class="failure" role="alert">
            {explainSignIn(task.error)}
          </p>
        )}
        <button class="primary" aria-busy={task.pending}>
          {SIGN_IN.submit}
        </button>
      </form>
    </main>
  );
}
