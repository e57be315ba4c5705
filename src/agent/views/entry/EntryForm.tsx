import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useAsyncAction } from '../../hooks/use-async-action';
import { explainSignIn } from '../../logic/error-message';

interface Props {
  title: string;
  lead?: string | undefined;
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
  submit,
  children,
  otherwise,
  onSubmit,
}: Props) {
  const action = useAsyncAction();
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    const fields = form.current?.querySelectorAll('input') ?? [];
    [...fields].find(({ value }) => !value)?.focus();
  }, []);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void action.run(() => onSubmit((name) => String(form.get(name))));
  };

  return (
    <form ref={form} class="entry" onSubmit={send}>
      <img src="/favicon.svg" alt="" width="32" height="32" />
      <h1>{title}</h1>
      {lead && (
        <p class="muted" role="status">
          {lead}
        </p>
      )}
      {children}
      {action.error !== undefined && (
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
