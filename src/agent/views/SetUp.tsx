import type { TargetedSubmitEvent } from 'preact';
import type { FirstOwner } from '../api/api';
import { useAsyncAction } from '../hooks/use-async-action';
import { errorMessage } from '../logic/error-message';
import { SET_UP, SIGN_IN } from '../texts';
import { Field } from './shared/Field';

interface Props {
  /** The code in the page's link, if it has one. */
  code: string;
  onSetUp: (owner: FirstOwner) => Promise<void>;
}

/** Shows the form that creates the first owner. */
export function SetUp({ code, onSetUp }: Props) {
  const action = useAsyncAction();

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: keyof FirstOwner) => String(form.get(name));
    void action.run(() =>
      onSetUp({
        code: read('code').trim(),
        email: read('email').trim(),
        password: read('password'),
      }),
    );
  };

  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <img src="/favicon.svg" alt="" width="32" height="32" />
        <h1>{SET_UP.title}</h1>
        <p class="muted">{SET_UP.lead}</p>
        <Field
          label={SET_UP.code}
          hint={SET_UP.codeHint}
          name="code"
          defaultValue={code}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <Field
          label={SIGN_IN.email}
          name="email"
          type="email"
          autocomplete="username"
          required
        />
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
          {SET_UP.submit}
        </button>
      </form>
    </main>
  );
}
