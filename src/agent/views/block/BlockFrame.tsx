import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  lead: string;
  tag?: string | undefined;
  /** What somebody else did meanwhile. */
  news?: ComponentChildren;
  left: ComponentChildren;
  right: ComponentChildren;
  /** Above the foot: what has to be known before the click. */
  warning: ComponentChildren;
  foot: ComponentChildren;
  cancel: string;
  submit: string;
  pending: boolean;
  /** Changes when the dialog is to close by itself. */
  isDone: boolean;
  /** What has the focus at first; the button by itself. */
  focus?: string;
  onSubmit: () => void;
  onClose: () => void;
}

/** Shows the frame of a block dialog: two columns, and a foot that says it all. */
export function BlockFrame(props: Props) {
  const { focus, isDone, onClose, onSubmit } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current
      ?.querySelector<HTMLElement>(focus ?? '.block-submit')
      ?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    if (isDone) dialog.current?.close();
  }, [isDone]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog
      ref={dialog}
      class="block-dialog"
      aria-labelledby="block-title"
      aria-describedby="block-means"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <header role="none">
          <div>
            <h2 id="block-title">{props.title}</h2>
            <p id="block-means" class="muted">
              {props.lead}
            </p>
          </div>
          {props.tag && <span class="tag">{props.tag}</span>}
        </header>
        <div role="status">{props.news}</div>
        <div class="block-columns">
          <div>{props.left}</div>
          <div>{props.right}</div>
        </div>
        <footer role="none">
          {props.warning}
          <div class="block-acts">
            {props.foot}
            <button type="button" onClick={() => dialog.current?.close()}>
              {props.cancel}
            </button>
            <button class="strong block-submit" aria-busy={props.pending}>
              {props.submit}
            </button>
          </div>
        </footer>
      </form>
    </dialog>
  );
}
