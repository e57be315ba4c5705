import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAsyncAction } from '../../../hooks/use-async-action';
import {
  toEnd,
  USUAL_DURATION,
  type DurationMs,
} from '../../../logic/durations';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { DurationPicker } from '../../block/DurationPicker';

interface Props {
  name: string;
  onBlock: (until: string | null) => Promise<void>;
  onClose: () => void;
}

/** Asks for how long somebody who was blocked before is blocked again. */
export function BlockAgainDialog({ name, onBlock, onClose }: Props) {
  const [duration, setDuration] = useState<DurationMs>(USUAL_DURATION);
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const words = t().blocked.one;
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void action.run(async () => {
      await onBlock(toEnd(duration, Date.now()));
      dialog.current?.close();
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby="again-title" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="block-body">
          <h2 id="again-title">{words.againTitle}</h2>
          <p class="muted">{words.againLead(name)}</p>
          <DurationPicker value={duration} onChoose={setDuration} />
          <Failure error={action.error} />
        </div>
        <footer>
          <p />
          <button type="button" onClick={() => dialog.current?.close()}>
            {t().common.cancel}
          </button>
          <button class="strong" aria-busy={action.pending}>
            {t().block.submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
