import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { toEndRequest, type BlockEnd } from '../../../logic/block/block-end';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { HowLong } from '../../block/HowLong';

interface Props {
  name: string;
  now: number;
  onBlock: (end: ReturnType<typeof toEndRequest>) => Promise<void>;
  onClose: () => void;
}

/** Asks for how long somebody who was blocked before is blocked again. */
export function BlockAgainDialog({ name, now, onBlock, onClose }: Props) {
  const [end, setEnd] = useState<BlockEnd>({ for: '7d' });
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const words = t().blocked.one;
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void action.run(async () => {
      await onBlock(toEndRequest(end));
      dialog.current?.close();
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby="again-title" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="block-body">
          <h2 id="again-title">{words.againTitle}</h2>
          <p class="muted">{words.againLead(name)}</p>
          <HowLong value={end} now={now} onChoose={setEnd} />
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
