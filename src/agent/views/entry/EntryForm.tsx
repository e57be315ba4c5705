import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useAsyncAction } from '../../hooks/use-async-action';
import { explainSignIn, withSignInField } from '../../logic/error-message';
import { FormErrorProvider, hasFieldOf } from '../../parts/form/form-error';

interface Props {
  title: string;
  lead?: string | undefined;
  /** What stands above the title, such as how far one is. */
  above?: ComponentChildren;
  /** What an earlier try failed with, until this one is made. */
  failed?: unknown;
  /** The verb on the button. */
  submit: string;
  /** The fields, by whose names `onSubmit` reads them. */
  children: ComponentChildren;
  /** What else one can do; stands below the button. */
  otherwise?: ComponentChildren;
  onSubmit: (read: (name: string) => string) => Promise<void>;
}

/** Shows a form before the console, and why it failed if it does. */
export function EntryForm({
  title,
  lead,
  above,
  failed,
  submit,
  children,
  otherwise,
  onSubmit,
}: Props) {
  const action = useAsyncAction();
  const form = useRef<HTMLFormElement>(null);

  const error = withSignInField(action.error ?? failed);

  useLayoutEffect(() => {
    const fields = form.current?.querySelectorAll('input') ?? [];
    [...fields].find(({ value }) => !value)?.focus();
  }, []);
  // Fields learn of the error a little later than the form does.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [error]);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void action.run(() => onSubmit((name) => String(form.get(name))));
  };

  return (
    <form ref={form} class="entry" onSubmit={send}>
      {above ?? <img src="/favicon.svg" alt="" width="32" height="32" />}
      <h1>{title}</h1>
      {lead && (
        <p class="muted" role="status">
          {lead}
        </p>
      )}
      <FormErrorProvider value={error}>{children}</FormErrorProvider>
      {action.error !== undefined && !hasFieldOf(form.current, error) && (
        <p class="failure" role="alert">
          {explainSignIn(action.error)}
        </p>
      )}
      <button class="primary" aria-busy={action.pending}>
        {submit}
      </button>
      {otherwise}
    </form>
  );
}
