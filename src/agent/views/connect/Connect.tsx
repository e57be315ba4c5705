import { useState } from 'preact/hooks';
import type { Me } from '../../../protocol/people';
import type { Api } from '../../api/api';
import { useAsyncAction } from '../../hooks/use-async-action';
import { useQuery } from '../../hooks/use-query';
import { Failure } from '../../parts/Failure';
import { t } from '../../texts/texts';
import { EntryPage } from '../entry/EntryPage';
import { useOpener, type OpenerWindow } from './use-opener';

interface Props {
  api: Api;
  me: Me;
  /** Who asks, as the window's address says. */
  origin: string;
  opener: OpenerWindow | null;
  onClose: () => void;
}

/**
 * Shows a signed-in person which page asks to act for them, and hands a token to
 * exactly that page’s origin if they say so.
 */
export function Connect({ api, me, origin, opener, onClose }: Props) {
  const found = useOpener(opener, origin);
  const [isAllowed, setAllowed] = useState<boolean>();
  const [end, setEnd] = useState<'done' | 'denied'>();
  const action = useAsyncAction();
  const words = t().connect;
  const asking = useQuery(
    async (isCurrent) => {
      const { allowed } = await api.pageOrigin(origin);
      if (isCurrent()) setAllowed(allowed);
    },
    [origin],
  );

  const finish = (as: 'done' | 'denied') => {
    setEnd(as);
    onClose();
  };
  const allow = () =>
    action.run(async () => {
      if (found.is !== 'known') return;
      const { token, expiresAt } = await api.addPageToken(origin);
      const { nonce } = found;
      found.tell({ type: 'doorlist-connect-grant', nonce, token, expiresAt });
      finish('done');
    });
  const deny = () => {
    if (found.is === 'known') {
      found.tell({ type: 'doorlist-connect-denial', nonce: found.nonce });
    }
    finish('denied');
  };

  const why =
    end !== undefined
      ? words[end]
      : found.is === 'absent'
        ? words.alone
        : found.is === 'foreign'
          ? words.foreign(origin)
          : isAllowed === false
            ? words.notAllowed(origin)
            : undefined;
  return (
    <EntryPage>
      <div class="entry">
        <img src="/favicon.svg" alt="" width="32" height="32" />
        <h1>{words.title}</h1>
        <p class="muted">{words.asks}</p>
        <p>
          <code class="asks">{origin}</code>
        </p>
        {why !== undefined ? (
          <p role="status">{why}</p>
        ) : (
          <>
            <p>{words.lead(origin)}</p>
            <p class="muted">
              <bdi>{words.as(me.name)}</bdi> {words.limits}
            </p>
            {found.is === 'silent' && (
              <p class="muted" role="status">
                {words.waiting}
              </p>
            )}
            <Failure error={asking.error} onTryAgain={asking.again} />
            <Failure error={action.error} />
            <button
              type="button"
              class="primary"
              disabled={found.is !== 'known' || !isAllowed}
              aria-busy={action.pending}
              onClick={() => void allow()}
            >
              {words.allow}
            </button>
            <button type="button" onClick={deny}>
              {words.deny}
            </button>
          </>
        )}
      </div>
    </EntryPage>
  );
}
