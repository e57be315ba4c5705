import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useAsyncAction } from '../../hooks/use-async-action';
import { t } from '../../texts/texts';
import { Failure } from '../Failure';
import { FormErrorProvider, hasFieldOf } from './form-error';

interface Props {
  title: string;
  /** What will happen, in a sentence. */
  lead?: string | undefined;
  /** The verb on the button. */
  submit: string;
  /** Whether it takes something away. @default false */
  isDanger?: boolean;
  /** What the verb does, at the left of the buttons. */
  foot?: ComponentChildren;
  children?: ComponentChildren;
  /** The dialog closes once this is done, and says why it was not. */
  onSubmit: (form: FormData) => Promise<void>;
  onClose: () => void;
}

/** Asks for something in a dialog; errors stand beside the field they are about. */
export function FormDialog(props: Props) {
  const { title, lead, submit, isDanger, foot, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const action = useAsyncAction();
  const id = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    form.current
      ?.querySelector<HTMLElement>(
        'input:not([type=checkbox]), select, textarea',
      )
      ?.focus();
  }, []);
  // Fields learn of the error a little later than the form does.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [action.error]);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    void action.run(async () => {
      await props.onSubmit(given);
      dialog.current?.close();
    });
  };
  return (
    <dialog
      ref={dialog}
      class="form-dialog"
      aria-labelledby={id}
      onClose={props.onClose}
    >
      <form ref={form} onSubmit={send}>
        <FormErrorProvider value={action.error}>
          <div class="block-body">
            <h2 id={id}>{title}</h2>
            {lead && <p class="lead">{lead}</p>}
            {children}
            {!hasFieldOf(form.current, action.error) && (
              <Failure error={action.error} />
            )}
          </div>
          <footer>
            <p class="muted">{foot}</p>
            <button type="button" onClick={() => dialog.current?.close()}>
              {t().common.cancel}
            </button>
            <button
              class={isDanger ? 'strong' : 'primary'}
              aria-busy={action.pending}
            >
              {submit}
            </button>
          </footer>
        </FormErrorProvider>
      </form>
    </dialog>
  );
}
