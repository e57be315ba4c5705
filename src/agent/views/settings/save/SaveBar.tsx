import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AsyncAction } from '../../../hooks/use-async-action';
import { joinWords } from '../../../logic/join-words';
import { ConfirmDialog } from '../../../parts/ConfirmDialog';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  /** What is changed, by the names that the page gives it; none: no bar. */
  changes: readonly string[];
  /** Of saving; its error's field is marked by the page. */
  action: AsyncAction;
  /** Whether the page shows the error beside the field that it is about. */
  isErrorShown?: boolean;
  onSave: () => Promise<void>;
  onDiscard: () => void;
}

/**
 * Shows what of a page is not saved, with Save and Discard, and asks before the
 * page is left with that.
 */
export function SaveBar(props: Props) {
  const { changes, action, isErrorShown = false, onSave, onDiscard } = props;
  const { hold } = useConsole();
  const [leave, setLeave] = useState<() => void>();
  const [isSaved, setSaved] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLElement | null>(null);
  const isHeld = changes.length > 0;
  const words = t().settings.save;

  // Before anybody can leave: whoever reads that something is not saved is asked.
  useLayoutEffect(() => {
    if (!isHeld) return;
    const keepPage = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', keepPage);
    const release = hold((goOn) => setLeave(() => goOn));
    return () => {
      removeEventListener('beforeunload', keepPage);
      release();
    };
  }, [isHeld]);
  useEffect(() => {
    if (!action.error || !isErrorShown) return;
    findPage(bar.current)
      ?.querySelector<HTMLElement>('[aria-invalid=true]')
      ?.focus();
  }, [action.error]);
  useEffect(() => {
    if (isHeld) setSaved(false);
  }, [isHeld]);
  useEffect(() => {
    const page = findPage(status.current);
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      if (!bar.current?.contains(target)) field.current = target;
    };
    page?.addEventListener('focusin', remember);
    return () => page?.removeEventListener('focusin', remember);
  }, []);

  // The bar goes with its buttons: the focus returns to what was changed, which
  // is asked before, as what has the focus meanwhile is only what was nearest.
  const save = async () => {
    const changed = field.current;
    const done = await action.run(onSave);
    if (done) changed?.focus();
    setSaved(done);
  };
  const discard = () => {
    action.clear();
    onDiscard();
    field.current?.focus();
  };

  return (
    <>
      <p ref={status} role="status" class="unseen">
        {isSaved ? words.saved : ''}
      </p>
      {isHeld && (
        <div class="save-bar" ref={bar} role="group" aria-label={words.name}>
          <p>
            <b>{words.unsaved(changes.length)}</b>{' '}
            <span class="muted">{joinWords(changes)}</span>
          </p>
          {action.error !== undefined &&
            (isErrorShown ? (
              <p class="field-error">{words.seeField}</p>
            ) : (
              <Failure error={action.error} />
            ))}
          <div class="acts">
            <button type="button" onClick={discard}>
              {words.discard}
            </button>
            <button
              type="button"
              class="primary"
              aria-busy={action.pending}
              onClick={() => void save()}
            >
              {words.save}
            </button>
          </div>
        </div>
      )}
      {leave && (
        <ConfirmDialog
          title={words.leaveTitle}
          verb={words.leave}
          leave={words.stay}
          danger
          onConfirm={async () => leave()}
          onClose={() => setLeave(undefined)}
        >
          <p>{words.lost(joinWords(changes))}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

const findPage = (bar: Element | null) =>
  bar?.closest<HTMLElement>('.settings-page');
