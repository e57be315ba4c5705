import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BulkAction } from '../../../api/bans-api';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { toEndRequest, type BlockEnd } from '../../../logic/block/block-end';
import { formatNumber } from '../../../logic/numbers';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';
import { HowLong } from '../../block/HowLong';
import { ReasonBox } from '../../block/ReasonBox';
import { useConsole } from '../../shell/console-context';

/** What is asked before many bans are changed. */
export type BulkQuestion = 'until' | 'reason' | 'sites' | 'lift';

interface Props {
  question: BulkQuestion;
  count: number;
  sites: readonly string[];
  reasons: readonly string[];
  onApply: (action: BulkAction) => Promise<void>;
  onClose: () => void;
}

/** From how many on the number has to be typed. */
export const MANY = 100;

/** Asks what selected bans are changed to; of many, how many they are. */
export function BulkDialog(props: Props) {
  const { question, count, sites, reasons, onApply, onClose } = props;
  const [end, setEnd] = useState<BlockEnd>({ for: '30d' });
  const [reason, setReason] = useState('');
  const [some, setSome] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const { now } = useConsole();
  const words = t().blocked.bulk;
  const isMany = count > MANY;
  const isSure =
    !isMany || typed.normalize('NFKC').replace(/\D/g, '') === String(count);

  const apply = () =>
    action.run(async () => {
      await onApply(
        question === 'lift'
          ? { lift: {} }
          : {
              set:
                question === 'until'
                  ? toEndRequest(end)
                  : question === 'reason'
                    ? { reason: reason.trim() }
                    : { sites: [...some] },
            },
      );
      dialog.current?.close();
    });
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSure) void apply();
  };
  return (
    <dialog ref={dialog} aria-labelledby="bulk-title" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="block-body">
          <h2 id="bulk-title">
            {words.titles[question](formatNumber(count), count)}
          </h2>
          {question === 'until' && (
            <HowLong value={end} now={now} onChoose={setEnd} />
          )}
          {question === 'reason' && (
            <ReasonBox value={reason} reasons={reasons} onInput={setReason} />
          )}
          {question === 'sites' && (
            <fieldset>
              <legend>{words.sitesLegend}</legend>
              {sites.map((site) => (
                <label key={site} class="pick-site">
                  <input
                    type="checkbox"
                    checked={some.includes(site)}
                    onChange={(event) =>
                      setSome(
                        event.currentTarget.checked
                          ? [...some, site]
                          : some.filter((one) => one !== site),
                      )
                    }
                  />{' '}
                  {site}
                </label>
              ))}
              <p class="muted">{words.noSites}</p>
            </fieldset>
          )}
          {isMany && (
            <Field
              label={words.typeNumber(formatNumber(count))}
              name="count"
              inputMode="numeric"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          <Failure error={action.error} />
        </div>
        <footer>
          <p class="muted">{words.undoable}</p>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t().common.cancel}
          </button>
          <button
            class={question === 'lift' ? 'strong' : 'primary'}
            disabled={!isSure}
            aria-busy={action.pending}
          >
            {words.verbs[question]}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
