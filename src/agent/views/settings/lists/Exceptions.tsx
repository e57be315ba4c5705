import type { TargetedSubmitEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { SharedList } from '../../../../protocol/lists';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { usePages } from '../../../hooks/use-pages';
import { day } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { FormErrorProvider, hasFieldOf } from '../../../parts/form/form-error';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  list: SharedList;
  mayChange: boolean;
}

/** Shows by what a list bans nobody, and changes that. */
export function Exceptions({ list, mayChange }: Props) {
  const { api, now } = useConsole();
  const pages = usePages(
    (cursor) => api.lists.exceptions(list.id, cursor),
    [list.id],
  );
  const adding = useAsyncAction();
  const removing = useAsyncAction();
  const form = useRef<HTMLFormElement>(null);
  const words = t().lists.exceptions;
  const add = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget } = event;
    const given = new FormData(currentTarget);
    void adding.run(async () => {
      const made = await api.lists.addException(list.id, {
        value: String(given.get('value')).trim(),
        note: String(given.get('note')).trim(),
      });
      pages.change((rows) => [...rows, made]);
      currentTarget.reset();
    });
  };
  const remove = (id: number) =>
    removing.run(async () => {
      await api.lists.removeException(list.id, id);
      pages.change((rows) => rows.filter((row) => row.id !== id));
    });
  return (
    <div class="exceptions">
      <Failure error={pages.error ?? removing.error} />
      {pages.rows?.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="rows">
        {pages.rows?.map(({ id, value, note, by, at }) => (
          <li key={id}>
            <span class="grows">
              <bdi>{value}</bdi>{' '}
              <span class="muted" dir="auto">
                {note}
              </span>
            </span>
            <span class="muted">{t().tokens.by(by.name, day(at, now))}</span>
            {mayChange && (
              <button
                type="button"
                class="plain"
                aria-label={t().people.of(t().people.remove, value)}
                onClick={() => void remove(id)}
              >
                {t().people.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {pages.isMore && (
        <button type="button" onClick={pages.more}>
          {t().common.more}
        </button>
      )}
      {mayChange && (
        <form ref={form} class="add-row" onSubmit={add}>
          <FormErrorProvider value={adding.error}>
            <Field
              label={words.value}
              name="value"
              autocomplete="off"
              spellcheck={false}
              maxLength={255}
              required
            />
            <Field
              label={words.note}
              name="note"
              autocomplete="off"
              maxLength={500}
            />
          </FormErrorProvider>
          <button aria-busy={adding.pending}>{words.add}</button>
        </form>
      )}
      {!hasFieldOf(form.current, adding.error) && (
        <Failure error={adding.error} />
      )}
    </div>
  );
}
