import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Copy } from '../Copy';
import { t } from '../../texts/texts';

interface Props {
  title: string;
  /** What to do with it. */
  lead: string;
  /** Shown this once: the dialog closes by its button alone. */
  secret: string;
  /** The verb that says that one has it. */
  done: string;
  children?: ComponentChildren;
  onClose: () => void;
}

/** Shows something secret once, to be copied. */
export function SecretDialog(props: Props) {
  const { title, lead, secret, done, children, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="form-dialog"
      aria-labelledby={id}
      // By mistake nobody closes what is not shown again.
      onCancel={(event) => event.preventDefault()}
      onClose={onClose}
    >
      <div class="block-body">
        <h2 id={id}>{title}</h2>
        <p class="lead">{lead}</p>
        <p class="secret">
          <code>{secret}</code>
          <Copy label={t().common.copy} text={() => secret} />
        </p>
        {children}
      </div>
      <footer>
        <p />
        <button
          type="button"
          class="primary"
          onClick={() => dialog.current?.close()}
        >
          {done}
        </button>
      </footer>
    </dialog>
  );
}
