import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Ban } from '../../../../protocol/bans';
import type { TimelineEntry } from '../../../../protocol/ban-timeline';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { Failure } from '../../../parts/Failure';
import { ago, exact } from '../../../logic/times';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { describeEntry } from './describe-entry';

interface Props {
  ban: Ban;
  /** The newest first. */
  entries: readonly TimelineEntry[];
  now: number;
  mayWrite: boolean;
  onWritten: () => void;
}

/** Shows what happened to a ban, and takes comments of the team. */
export function Timeline({ ban, entries, now, mayWrite, onWritten }: Props) {
  const { api } = useConsole();
  const [text, setText] = useState('');
  const action = useAsyncAction();
  const words = t().blocked.timeline;
  const write = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!text.trim()) return;
    void action.run(async () => {
      await api.blocked.comment(ban.id, text.trim());
      setText('');
      onWritten();
    });
  };
  return (
    <section class="card happened">
      <h2>{words.title}</h2>
      <ol>
        {entries.map((entry) => {
          const { what, details, quote } = describeEntry(entry, now);
          return (
            <li key={entry.id} class={entry.action.replaceAll(' ', '-')}>
              <time class="muted" dateTime={entry.at} title={exact(entry.at)}>
                {ago(entry.at, now)}
              </time>
              <p>
                <b dir="auto">{what}</b>
                {entry.action === 'ban' && ban.session && (
                  <>
                    {' '}
                    {words.from}{' '}
                    <a href={PATHS.chat(ban.session)}>{ban.session}</a>
                  </>
                )}
              </p>
              {details.map((detail) => (
                <p key={detail} class="muted" dir="auto">
                  {detail}
                </p>
              ))}
              {quote && <blockquote dir="auto">{quote}</blockquote>}
            </li>
          );
        })}
      </ol>
      {mayWrite && (
        <form class="comment" onSubmit={write}>
          <input
            aria-label={words.comment}
            placeholder={words.comment}
            maxLength={4000}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button aria-busy={action.pending}>{words.add}</button>
        </form>
      )}
      <Failure error={action.error} />
    </section>
  );
}
