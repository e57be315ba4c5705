import { useRef, useState } from 'preact/hooks';
import type { Ban } from '../../../protocol/bans';
import type { BanActs } from '../../hooks/use-ban-rows';
import { useAsyncAction } from '../../hooks/use-async-action';
import { exact, moment } from '../../logic/times';
import { t } from '../../texts/texts';
import { VendorStatus } from './VendorStatus';
import { BanKeys } from './BanKeys';
import { Failure } from '../../parts/Failure';

interface Props {
  ban: Ban;
  now: number;
  acts: BanActs;
}

/** Shows one ban: who, why and until when, with the button that lifts it. */
export function BanRow({ ban, now, acts }: Props) {
  const [remaining, setRemaining] = useState(0);
  const action = useAsyncAction();
  const { id, state, reason, note, until, createdAt, createdBy, hits } = ban;
  const { effect } = ban;
  const name = `ban-${id}`;

  const act = useRef<HTMLTableCellElement>(null);
  const unblock = () =>
    void action.run(async () => {
      setRemaining(await acts.unblock(id));
      // The button that had the focus was removed.
      act.current?.focus();
    });

  return (
    <tr class={state}>
      <td>
        <strong id={name}>{ban.visitorName ?? t().blocked.visitor}</strong>
        <BanKeys {...ban} />
        {effect === 'watch' && <span class="tag">{t().blocked.watched}</span>}
        {effect === 'channels' && (
          <span class="tag">{t().blocked.chatOnly}</span>
        )}
        <VendorStatus
          ban={ban}
          {...(acts.mayChange && { onRetry: acts.retry })}
        />
      </td>
      <td class="why">
        {reason}
        {note && <p class="muted">{note}</p>}
      </td>
      <td class="until">
        {until ? (
          <time dateTime={until} title={exact(until)}>
            {moment(until, now)}
          </time>
        ) : (
          t().blocked.forGood
        )}
      </td>
      <td class="by" title={exact(createdAt)}>
        {createdBy.name}
      </td>
      <td class="hits">{hits}</td>
      <td ref={act} class="act" tabIndex={-1}>
        {state === 'active' ? (
          acts.mayChange && (
            <button
              type="button"
              aria-busy={action.pending}
              aria-describedby={name}
              onClick={unblock}
            >
              {t().blocked.unblock}
            </button>
          )
        ) : (
          <p
            class="muted"
            role="status"
            title={ban.liftedAt ? exact(ban.liftedAt) : undefined}
          >
            {state === 'lifted'
              ? t().blocked.unblocked(ban.liftedBy?.name)
              : t().blocked.ended}
          </p>
        )}
        {remaining > 0 && (
          <p class="warns">{t().chats.stillBlocked(remaining)}</p>
        )}
        <Failure error={action.error} />
      </td>
    </tr>
  );
}
