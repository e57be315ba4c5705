import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Site } from '../../../../protocol/sites';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { fieldMessage } from '../../../logic/field-message';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { WidgetSelect } from './WidgetSelect';

interface Props {
  /** Ids that other sites have. */
  taken: readonly string[];
  onAdded: (site: Site) => void;
  onClose: () => void;
}

/** Asks what a new site is called and where its pages are, and adds it. */
export function AddSiteDialog({ taken, onAdded, onClose }: Props) {
  const { api } = useConsole();
  const [widget, setWidget] = useState('auto');
  const [isTaken, setTaken] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const words = t().sites.add;
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const id = read('site');
    setTaken(taken.includes(id));
    // To put it would change that one.
    if (taken.includes(id)) return;
    void action.run(async () => {
      const origin = read('origins');
      const added = await api.siteSettings.put(id, {
        ...{ widget, origins: origin ? [origin] : [] },
      });
      dialog.current?.close();
      onAdded(added);
    });
  };
  const { error } = action;
  const errors = {
    site: isTaken ? words.taken : fieldMessage(error, 'site'),
    origins: fieldMessage(error, 'origins'),
  };
  const isShown = errors.site ?? errors.origins;
  return (
    <dialog ref={dialog} aria-labelledby="add-site-title" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div class="block-body">
          <h2 id="add-site-title">{words.title}</h2>
          <Field
            label={words.id}
            hint={words.idHint}
            name="site"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={63}
            error={errors.site}
          />
          <Field
            label={words.origin}
            hint={words.originHint}
            name="origins"
            type="url"
            placeholder={t().settings.addressStart}
            autocomplete="off"
            error={errors.origins}
          />
          <WidgetSelect value={widget} onChoose={setWidget} />
          {isShown === undefined && <Failure error={error} />}
        </div>
        <footer>
          <p />
          <button type="button" onClick={() => dialog.current?.close()}>
            {t().common.cancel}
          </button>
          <button class="primary" aria-busy={action.pending}>
            {words.submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
