import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useAsyncAction } from '../hooks/use-async-action';
import { fieldMessage } from '../logic/field-message';
import { t } from '../texts/texts';
import { Failure } from './Failure';
import { Field } from './Field';

interface Props {
  title: string;
  /** What will happen. */
  children?: ComponentChildren;
  /** The verb on the button. */
  verb: string;
  /** The word of the button that leaves. @default Cancel */
  leave?: string;
  /** Whether it takes something away. @default false */
  danger?: boolean;
  /** Whether the person gives their password again. @default false */
  password?: boolean;
  /** Rejects, and the dialog says why and stays. */
  onConfirm: (password: string) => Promise<void>;
  onClose: () => void;
}

/** Asks before something is done that cannot be taken back with a click. */
export function ConfirmDialog(props: Props) {
  const { title, children, verb, danger, password, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const id = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('password');
    void action.run(async () => {
      await onConfirm(typeof given === 'string' ? given : '');
      dialog.current?.close();
    });
  };
  const wrongPassword = fieldMessage(action.error, 'password');
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      {/* Who signs in by a provider alone has no password to give. */}
      <form noValidate onSubmit={submit}>
        <div class="block-body">
          <h2 id={id}>{title}</h2>
          {children}
          {password && (
            <Field
              label={t().settings.password}
              hint={t().settings.passwordHint}
              name="password"
              type="password"
              autocomplete="current-password"
              error={wrongPassword}
            />
          )}
          {wrongPassword === undefined && <Failure error={action.error} />}
        </div>
        <footer>
          <p />
          <button type="button" onClick={() => dialog.current?.close()}>
            {props.leave ?? t().common.cancel}
          </button>
          <button
            class={danger ? 'strong' : 'primary'}
            aria-busy={action.pending}
          >
            {verb}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
