import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Explanation } from '../../../../protocol/explain';
import { ApiError } from '../../../api/api-error';
import { useQuery } from '../../../hooks/use-query';
import {
  toQuestions,
  type ExplainQuestion,
} from '../../../logic/explain-question';
import { Copy } from '../../../parts/Copy';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { Skeleton } from '../../../parts/Skeleton';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Verdict } from './Verdict';

/** Asks of somebody whether they are refused, and by which rule. */
export function VisitorTest() {
  const { api, query, sites, site, go } = useConsole();
  const ip = query.get('ip') ?? '';
  const id = query.get('id') ?? '';
  const asked = query.get('site') ?? site ?? sites[0] ?? '';
  const [typed, setTyped] = useState({ ip, id, site: '' });
  const [answers, setAnswers] = useState<readonly Explanation[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const isAsked = ip !== '' || id !== '';

  const ask = async (question: ExplainQuestion) => {
    const hasSite = 'session' in question || !asked;
    return api.blocked.explain({
      ...question,
      ...(!hasSite && { site: asked }),
    });
  };
  /** A code is of a chat, or of a block. */
  const askAll = async (): Promise<Explanation[]> => {
    try {
      return await Promise.all(toQuestions({ ip, id }, false).map(ask));
    } catch (error) {
      if (!(error instanceof ApiError) || error.field !== 'session')
        throw error;
      return Promise.all(toQuestions({ ip, id }, true).map(ask));
    }
  };
  const result = useQuery(
    async (isCurrent) => {
      const found = isAsked ? await askAll() : [];
      if (isCurrent()) setAnswers(found);
    },
    [ip, id, asked],
  );
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);

  const words = t().blocked.test;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.entries({
      ip: typed.ip.trim(),
      id: typed.id.trim(),
      site: typed.site || asked,
    }).filter(([, value]) => value !== '');
    const to = `${PATHS.test}?${new URLSearchParams(given)}`;
    if (to === `${PATHS.test}?${query}`) result.again();
    else go(to);
  };
  return (
    <div class="ban-view">
      <header class="view-head">
        <div>
          <nav aria-label={t().blocked.one.trail}>
            <a href={PATHS.blocked}>{t().blocked.title}</a>
            <span class="muted"> › {words.short}</span>
          </nav>
          <h1>{words.title}</h1>
          <p class="muted">{words.lead}</p>
        </div>
      </header>
      <form ref={form} class="card test-form" onSubmit={submit}>
        <Field
          label={words.address}
          name="ip"
          autocomplete="off"
          spellcheck={false}
          value={typed.ip}
          onInput={(event) =>
            setTyped({ ...typed, ip: event.currentTarget.value })
          }
        />
        <Field
          label={words.identity}
          name="id"
          autocomplete="off"
          spellcheck={false}
          value={typed.id}
          onInput={(event) =>
            setTyped({ ...typed, id: event.currentTarget.value })
          }
        />
        {sites.length > 1 && (
          <label class="field">
            <p>
              <b>{words.site}</b>
            </p>
            <select
              value={typed.site || asked}
              onChange={(event) =>
                setTyped({ ...typed, site: event.currentTarget.value })
              }
            >
              {sites.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        <button class="primary">{words.submit}</button>
      </form>
      <Failure error={result.error} onTryAgain={result.again} />
      {isAsked && result.loading && answers.length === 0 && <Skeleton />}
      {!result.error &&
        answers.map((answer, index) => <Verdict key={index} answer={answer} />)}
      {answers.length > 0 && (
        <p class="test-foot">
          <Copy
            label={words.copyLink}
            text={() => `${location.origin}${PATHS.test}?${query}`}
          />{' '}
          <span class="muted">{words.hint}</span>
        </p>
      )}
    </div>
  );
}
