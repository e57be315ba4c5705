import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { NeverBanEntry } from '../../../../protocol/never-ban';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useQuery } from '../../../hooks/use-query';
import { fieldMessage } from '../../../logic/field-message';
import { maySetNeverBan } from '../../../logic/settings-rights';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { Skeleton } from '../../../parts/Skeleton';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';
import { findReaching, type Reaching } from './find-reaching';

/** Shows who is never blocked on any site, and which blocks reach into that. */
export function NeverBlock() {
  const { api, me } = useConsole();
  const [entries, setEntries] = useState<readonly NeverBanEntry[]>();
  const [reaching, setReaching] = useState<Reaching>(() => new Map());
  const query = useQuery(async (isCurrent) => {
    const { data } = await api.neverBan.list();
    if (isCurrent()) setEntries(data);
  }, []);
  const values = (entries ?? []).map(({ value }) => value).join('\n');
  useQuery(
    async (isCurrent) => {
      const found = await findReaching(api, entries ?? []);
      if (isCurrent()) setReaching(found);
    },
    [values],
  );
  const adding = useAsyncAction();
  const removing = useAsyncAction();
  const mayChange = maySetNeverBan(me);
  const words = t().blocking.never;

  const add = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const read = (name: string) => String(given.get(name)).trim();
    void adding.run(async () => {
      await api.neverBan.add(read('value'), read('note'));
      form.reset();
      query.again();
    });
  };
  const remove = (id: number) =>
    void removing.run(async () => {
      await api.neverBan.remove(id);
      setEntries((before) => before?.filter((one) => one.id !== id));
    });
  const wrongValue = fieldMessage(adding.error, 'value');
  return (
    <Panel title={words.title} lead={words.lead}>
      {!entries && !query.error && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      <ul class="entries never">
        <li>
          <span class="grows">{words.colleagues}</span>
          <span class="muted">{words.byItself}</span>
        </li>
        {(entries ?? []).map(({ id, kind, value, note }) => (
          <li key={`${kind} ${value}`}>
            <code class="grows">
              {kind === 'domain' ? `*@${value}` : value}
            </code>
            <bdi class="muted">{note}</bdi>
            <span class="acts">
              {id === null ? (
                <span class="muted">{words.fromStart}</span>
              ) : (
                mayChange && (
                  <button
                    type="button"
                    class="plain"
                    aria-label={words.remove(value)}
                    onClick={() => remove(id)}
                  >
                    {t().settings.remove}
                  </button>
                )
              )}
            </span>
            {reaching.get(value)?.map((ban) => (
              <p key={ban} class="warns whole-line">
                {words.reaches}{' '}
                <a href={PATHS.ban(String(ban))}>{words.show}</a>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <Failure error={removing.error} />
      {mayChange && (
        <form class="add-row" noValidate onSubmit={add}>
          <Field
            label={words.add}
            hint={words.addHint}
            name="value"
            autocomplete="off"
            error={wrongValue}
          />
          <Field
            label={t().block.note}
            hint={t().settings.optional}
            name="note"
            autocomplete="off"
            maxLength={500}
          />
          <button aria-busy={adding.pending}>{t().settings.add}</button>
        </form>
      )}
      {wrongValue === undefined && <Failure error={adding.error} />}
    </Panel>
  );
}
