import type { TargetedSubmitEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { SiteCheck } from '../../../../protocol/site-check';
import { relativeTime } from '../../../logic/relative-time';
import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';
import { LastSeen } from './LastSeen';

interface Props {
  site: string;
  saved: readonly string[];
  /** As they are to be. */
  origins: readonly string[];
  check: SiteCheck | undefined;
  error: string | undefined;
  onChange: (origins: string[]) => void;
}

/** Shows from where a site may be asked for, and who asked in vain. */
export function Origins(props: Props) {
  const { site, saved, origins, check, error, onChange } = props;
  const { now } = useConsole();
  const words = t().sites.origins;
  const adding = useRef<HTMLFormElement>(null);
  // The button that was pressed goes: the focus stays with the list.
  const change = (changed: string[]) => {
    onChange(changed);
    adding.current?.querySelector('input')?.focus();
  };
  const add = (origin: string) => {
    if (origin && !origins.includes(origin)) change([...origins, origin]);
  };
  const remove = (origin: string) =>
    change(origins.filter((one) => one !== origin));
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    add(String(new FormData(form).get('origin')).trim());
    form.reset();
  };
  const strangers = (check?.refused ?? []).filter(
    ({ origin }) => !origins.includes(origin),
  );
  return (
    <Panel title={words.title} lead={words.lead}>
      <ul class="entries">
        {origins.map((origin) => (
          <li key={origin}>
            <code class="grows">{origin}</code>
            <span class="grows">
              {!saved.includes(origin) ? (
                <span class="muted">{words.unsaved}</span>
              ) : (
                check &&
                !origin.includes('*') && (
                  <LastSeen check={check} origin={origin} />
                )
              )}
            </span>
            <span class="acts">
              <button
                type="button"
                class="plain"
                aria-label={words.remove(origin)}
                onClick={() => remove(origin)}
              >
                {t().settings.remove}
              </button>
            </span>
          </li>
        ))}
        {origins.length === 0 && site === 'default' && (
          <li class="muted">{words.loopback}</li>
        )}
        {strangers.map(({ origin, count, lastAt }) => (
          <li key={origin} class="stranger">
            <code class="grows">{origin}</code>
            <span class="grows warns">
              {origin === 'null'
                ? words.nowhere
                : words.asked(count, relativeTime(lastAt, now))}
            </span>
            {origin !== 'null' && (
              <span class="acts">
                <button
                  type="button"
                  aria-label={words.allowWhich(origin)}
                  onClick={() => add(origin)}
                >
                  {words.allow}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <form ref={adding} class="add-row" noValidate onSubmit={submit}>
        <Field
          label={words.add}
          hint={words.addHint}
          name="origin"
          type="url"
          placeholder={t().settings.addressStart}
          autocomplete="off"
          error={error}
        />
        <button>{t().settings.add}</button>
      </form>
    </Panel>
  );
}
