import { useEffect, useState } from 'preact/hooks';
import type { FirstSiteApi, FirstSiteState } from '../../api/first-site-api';
import { useAsyncAction } from '../../hooks/use-async-action';
import { useQuery } from '../../hooks/use-query';
import { pagePath } from '../../logic/page-path';
import { relativeTime } from '../../logic/relative-time';
import { widgetName } from '../../logic/widget-name';
import { Copy } from '../../parts/Copy';
import { Failure } from '../../parts/Failure';
import { t } from '../../texts/texts';
import { SetUpSteps } from './SetUpSteps';
import { Tick } from './Tick';

interface Props {
  api: FirstSiteApi;
  onDone: () => void;
}

const POLL_MS = 2_000;

/**
 * Shows the tag for the first page, and ticks what happens there: the page is
 * seen, a chat is started, its visitor is blocked.
 */
export function FirstSite({ api, onDone }: Props) {
  const [state, setState] = useState<FirstSiteState>();
  const action = useAsyncAction();
  const query = useQuery(async (isCurrent) => {
    const found = await api.look();
    if (isCurrent()) setState(found);
  }, []);
  useEffect(() => {
    if (query.loading) return;
    const timer = setTimeout(query.again, POLL_MS);
    return () => clearTimeout(timer);
  }, [query.loading]);

  const allow = (origin: string) =>
    action.run(async () => {
      await api.allow([...(state?.site.origins ?? []), origin]);
      query.again();
    });
  const words = t().entry.firstSite;
  const seen = state?.check.visits[0];
  const refused = state?.check.refused.filter(
    ({ origin }) => !state.site.origins.includes(origin),
  );
  const chat = state?.chat;
  return (
    <section class="entry first-site">
      <SetUpSteps current={2} />
      <h1>{words.title}</h1>
      <p class="muted">{words.lead}</p>
      {state && (
        <div class="snippet-box">
          <pre tabIndex={0} role="region" aria-label={words.tag}>
            <code dir="ltr">{state.site.tag}</code>
          </pre>
          <Copy label={t().common.copy} text={() => state.site.tag} />
        </div>
      )}
      {!state && <Failure error={query.error} onTryAgain={query.again} />}
      <ul class="ticks" role="status">
        <Tick done={seen !== undefined}>
          {seen ? (
            <>
              {words.seen(relativeTime(seen.lastAt, Date.now()))}{' '}
              <code>{seen.origin}</code>
            </>
          ) : (
            words.notSeen
          )}
        </Tick>
        <Tick done={chat !== undefined}>
          {chat
            ? words.chat(
                chat.widget ? widgetName(chat.widget) : '',
                chat.page ? pagePath(chat.page) : '',
              )
            : words.noChat}
        </Tick>
        <Tick done={chat?.state === 'blocked'}>
          {chat?.state === 'blocked' ? words.blocked : words.notBlocked}
        </Tick>
      </ul>
      {refused?.slice(0, 3).map(({ origin }) => (
        <div key={origin} class="refused-origin">
          <p>
            {words.refused} <code>{origin}</code>
          </p>
          <button
            type="button"
            aria-busy={action.pending}
            aria-label={words.allowOf(origin)}
            onClick={() => void allow(origin)}
          >
            {words.allow}
          </button>
        </div>
      ))}
      <Failure error={action.error} />
      <button type="button" class={seen ? 'primary' : ''} onClick={onDone}>
        {seen ? words.open : words.later}
      </button>
    </section>
  );
}
