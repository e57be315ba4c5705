import type { Ban } from '../../../../protocol/bans';
import { describeBan } from '../../../logic/describe-ban';
import { formatNumber } from '../../../logic/numbers';
import { relativeTime } from '../../../logic/relative-time';
import { exact, moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { KindIcon } from '../../../parts/KindIcon';
import { UnsentLine } from '../../../parts/UnsentLine';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { BanTags } from '../BanTags';
import type { RowActs } from './row-acts';

interface Props {
  ban: Ban;
  index: number;
  now: number;
  isActive: boolean;
  isSelected: boolean;
  acts: RowActs;
  measure: (row: Element | null) => void;
}

/** Shows one blocked visitor as a row: who, why, until when, and how it works. */
export function BanRow(props: Props) {
  const { ban, index, now, isActive, isSelected, acts, measure } = props;
  const { id, reason, note, until, state } = ban;
  const { kind, title, more } = describeBan(ban);
  const name = `ban-${id}`;
  const words = t().blocked.list;
  const unsent = acts.unsent(id);
  const by = ban.automatic ? words.rule : ban.createdBy.name;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-ban={id}
      class={state}
      aria-rowindex={index + 2}
      aria-labelledby={name}
      tabIndex={isActive ? 0 : -1}
    >
      <td class="pick">
        {acts.mayChange && (
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={words.select(title)}
            onClick={(event) => acts.select(index, event.shiftKey)}
          />
        )}
      </td>
      <td class="who">
        <KindIcon kind={kind} />
        <div>
          <p class="line">
            <a
              id={name}
              class={kind === 'network' || kind === 'ip' ? 'whole' : undefined}
              dir="auto"
              tabIndex={-1}
              href={PATHS.ban(ban.reference)}
              title={title}
            >
              {title}
            </a>
            <BanTags ban={ban} />
          </p>
          {more && (
            <p class="line muted" dir="auto" title={more}>
              {more}
            </p>
          )}
        </div>
      </td>
      <td class="why">
        <p class="line" dir="auto" title={reason}>
          {reason}
        </p>
        {note && (
          <p class="line muted" dir="auto" title={note}>
            {note}
          </p>
        )}
      </td>
      <td class="until">
        {until ? (
          <time dateTime={until} title={exact(until)}>
            <p class="line">{relativeTime(until, now)}</p>
            <p class="line muted">{moment(until, now)}</p>
          </time>
        ) : (
          t().common.forGood
        )}
      </td>
      <td class="by">
        <p class="line">{by}</p>
        <p class="line muted" title={exact(ban.createdAt)}>
          {relativeTime(ban.createdAt, now)}
        </p>
      </td>
      <td class="sites muted">
        <p class="line">{ban.sites.join(', ') || words.allSites}</p>
      </td>
      <td class="hits">{formatNumber(ban.hits)}</td>
      <td class="last muted">
        {ban.lastHitAt ? (
          <time dateTime={ban.lastHitAt} title={exact(ban.lastHitAt)}>
            {relativeTime(ban.lastHitAt, now)}
          </time>
        ) : (
          words.never
        )}
      </td>
      <td class="act">
        {unsent ? (
          <UnsentLine waiting={unsent} outbox={acts.outbox}>
            <b>{t().waiting.names[unsent.act.is]}:</b>
          </UnsentLine>
        ) : state === 'active' ? (
          acts.mayChange && (
            <button
              type="button"
              class="plain"
              tabIndex={-1}
              aria-busy={acts.pending.has(id)}
              aria-describedby={name}
              onClick={() => acts.unblock(ban)}
            >
              {t().blocked.unblock}
            </button>
          )
        ) : (
          <span class="muted" role="status">
            {state === 'lifted'
              ? t().blocked.unblocked(ban.liftedBy?.name)
              : t().blocked.ended}
          </span>
        )}
        {!unsent && state === 'lifted' && acts.undoable.has(id) && (
          <button
            type="button"
            class="plain"
            tabIndex={-1}
            aria-describedby={name}
            onClick={() => acts.undo(ban)}
          >
            {t().common.undo}
          </button>
        )}
        {acts.remaining(id) > 0 && (
          <p class="warns">{t().chats.stillBlocked(acts.remaining(id))}</p>
        )}
        <Failure error={acts.errors.get(id)} />
      </td>
    </tr>
  );
}
