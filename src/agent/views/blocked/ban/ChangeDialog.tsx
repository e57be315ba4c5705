import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BanEditRequest } from '../../../../protocol/ban-edit';
import type { Ban } from '../../../../protocol/bans';
import type { Effect } from '../../../../protocol/effects';
import { ApiError } from '../../../api/api-error';
import { useAsyncAction } from '../../../hooks/use-async-action';
import {
  endTime,
  toEndRequest,
  type BlockEnd,
} from '../../../logic/block/block-end';
import { hasChannels } from '../../../logic/block/has-channels';
import { useSiteList } from '../../../hooks/use-site-list';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';
import { EffectPicker } from '../../block/EffectPicker';
import { HowLong } from '../../block/HowLong';
import { ReasonBox } from '../../block/ReasonBox';
import { useConsole } from '../../shell/console-context';

interface Props {
  ban: Ban;
  now: number;
  onChange: (edit: BanEditRequest) => Promise<void>;
  onClose: () => void;
}

/** Asks what of a ban is to be other than it is; sends only that. */
export function ChangeDialog({ ban, now, onChange, onClose }: Props) {
  const { api, me, sites } = useConsole();
  const siteList = useSiteList(api) ?? [];
  const [end, setEnd] = useState<BlockEnd>();
  const [effect, setEffect] = useState<Effect>(ban.effect);
  const [texts, setTexts] = useState({
    ...{ reason: ban.reason, note: ban.note, text: ban.text },
  });
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const words = t().blocked.one;
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const names = ['reason', 'note', 'text'] as const;
  const concerned = siteList.filter(
    ({ id }) => !ban.sites.length || ban.sites.includes(id),
  );
  const edit: BanEditRequest = {
    ...(end && toEndRequest(end)),
    ...(effect !== ban.effect && { effect }),
    ...Object.fromEntries(
      names
        .filter((name) => texts[name] !== ban[name])
        .map((name) => [name, texts[name].trim()]),
    ),
  };
  const until = end ? endTime(end, now) : null;
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
          <HowLong value={end} now={now} onChoose={setEnd} />
          <EffectPicker
            value={effect}
            allowed={me.limits.effects}
            sites={ban.sites.length || sites.length}
            hasChannels={concerned.some(({ widget }) => hasChannels(widget))}
            onChoose={setEffect}
          />
          <ReasonBox
            value={texts.reason}
            reasons={[...new Set(concerned.flatMap(({ reasons }) => reasons))]}
            onInput={(reason) => setTexts({ ...texts, reason })}
          />
          {(['note', 'text'] as const).map((name) => (
            <Field
              key={name}
              label={name === 'note' ? t().block.note : words.text}
              hint={name === 'note' ? t().block.noteHint : words.textHint}
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
            {end === undefined
              ? words.keepEnd
              : until === null
                ? t().block.never
                : t().block.ends(moment(until, now))}
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
