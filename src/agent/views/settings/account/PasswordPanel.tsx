import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { FormErrorProvider, hasFieldOf } from '../../../parts/form/form-error';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';

interface Props {
  /** Other sign-ins have ended. */
  onChanged: () => void;
}

/** Changes one's own password. */
export function PasswordPanel({ onChanged }: Props) {
  const { api } = useConsole();
  const action = useAsyncAction();
  const form = useRef<HTMLFormElement>(null);
  const [isDone, setDone] = useState(false);
  const words = t().account.password;
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [action.error]);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget } = event;
    const given = new FormData(currentTarget);
    setDone(false);
    const done = await action.run(() =>
      api.account.changePassword(
        String(given.get('current')),
        String(given.get('new')),
      ),
    );
    setDone(done);
    if (!done) return;
    currentTarget.reset();
    onChanged();
  };
  return (
    <Panel title={words.title} lead={words.lead}>
      <form ref={form} class="password-form" onSubmit={(e) => void submit(e)}>
        <FormErrorProvider value={action.error}>
          <Field
            label={words.current}
            name="current"
            type="password"
            autocomplete="current-password"
            required
          />
          <Field
            label={t().entry.setUp.newPassword}
            hint={t().entry.setUp.passwordHint}
            name="new"
            type="password"
            autocomplete="new-password"
            required
          />
        </FormErrorProvider>
        <button aria-busy={action.pending}>{words.submit}</button>
      </form>
      <p role="status" class={isDone ? 'muted' : 'unseen'}>
        {isDone ? words.done : ''}
      </p>
      {!hasFieldOf(form.current, action.error) && (
        <Failure error={action.error} />
      )}
    </Panel>
  );
}
