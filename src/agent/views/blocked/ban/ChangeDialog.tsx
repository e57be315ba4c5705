import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BanEditRequest } from '../../../../protocol/ban-edit';
import type { Ban } from '../../../../protocol/bans';
import { EFFECTS, type Effect } from '../../../../protocol/effects';
import { ApiError } from '../../../api/api-error';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { toEnd, type DurationMs } from '../../../logic/durations';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';
import { DurationPicker } from '../../block/DurationPicker';

interface Props {
  ban: Ban;
  now: number;
  onChange: (edit: BanEditRequest) => Promise<void>;
  onClose: () => void;
}

/** Asks what of a ban is to be other than it is; sends only that. */
export function ChangeDialog({ ban, now, onChange, onClose }: Props) {
  const [duration, setDuration] = useState<DurationMs>();
  const [effect, setEffect] = useState<Effect>(ban.effect);
  const [texts, setTexts] = useState({
    ...{ reason: ban.reason, note: ban.note, text: ban.text },
  });
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const words = t().blocked.one;
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const names = ['reason', 'note', 'text'] as const;
  const labels = {
    ...{ reason: t().block.reason, note: t().block.note, text: words.text },
  };
  const edit: BanEditRequest = {
    ...(duration !== undefined && { until: toEnd(duration, Date.now()) }),
    ...(effect !== ban.effect && { effect }),
    ...Object.fromEntries(
      names
        .filter((name) => texts[name] !== ban[name])
        .map((name) => [name, texts[name].trim()]),
    ),
  };
  const isConfirmed =
    action.error instanceof ApiError && action.error.code === 'unconfirmed';
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void action.run(async () => {
      if (Object.keys(edit).length) {
        await onChange({
          ...edit,
          revision: ban.revision,
          ...(isConfirmed && { confirm: true }),
        });
      }
      dialog.current?.close();
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby="change-title" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div class="block-body">
          <h2 id="change-title">{words.change}</h2>
          <DurationPicker value={duration} onChoose={setDuration} />
          <fieldset>
            <legend>{t().blocked.facts.effect}</legend>
            <div class="segments">
              {EFFECTS.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="effect"
                    checked={one === effect}
                    onChange={() => setEffect(one)}
                  />
                  <span>{t().blocked.effects[one]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {names.map((name) => (
            <Field
              key={name}
              label={labels[name]}
              {...(name !== 'reason' && {
                hint: name === 'note' ? t().block.noteHint : words.textHint,
              })}
              name={name}
              autocomplete="off"
              maxLength={1000}
              value={texts[name]}
              onInput={(event) =>
                setTexts({ ...texts, [name]: event.currentTarget.value })
              }
            />
          ))}
          <Failure error={action.error} />
        </div>
        <footer>
          <p class="muted">
            {duration === undefined
              ? words.keepEnd
              : duration === null
                ? t().block.never
                : t().block.ends(moment(toEnd(duration, now) ?? '', now))}
          </p>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t().common.cancel}
          </button>
          <button class="primary" aria-busy={action.pending}>
            {words.save}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
