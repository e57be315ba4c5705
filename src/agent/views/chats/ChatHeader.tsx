import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { MINUTE_MS } from '../../logic/times';
import { visitorName } from '../../logic/visitor-name';
import { chatOrigin } from '../../logic/chat-origin';
import { formChanges } from '../../logic/form-changes';
import { t } from '../../texts/texts';
import { Time } from '../../parts/Time';

interface Props {
  session: Session;
  me: Me;
  now: number;
  onBack: () => void;
  onBlock: () => void;
}

/** Shows the visitor's name, address and page, and the button that blocks. */
export function ChatHeader({ session, me, now, onBack, onBlock }: Props) {
  const { address, page, widget, code, claimedBy, ban, startedAt, endedAt } =
    session;
  const changes = formChanges(session);
  const isNew = now - Date.parse(startedAt) < MINUTE_MS;
  return (
    <div class="chat-head">
      <button type="button" class="back" onClick={onBack}>
        {t().chats.chat.back}
      </button>
      <div class="who">
        <h2 id="chat-name" tabIndex={-1}>
          {visitorName(session)}
        </h2>
        <ul class="facts muted">
          <li class="address">{address ?? t().chats.chat.noAddress}</li>
          <li title={page}>
            {chatOrigin(session)}{' '}
            <span class="whole">
              {endedAt ? t().chats.chat.ended : !isNew && t().chats.chat.since}
              <Time at={endedAt ?? startedAt} now={now} />
            </span>
          </li>
          <li>{t().common.widget(widget)}</li>
          {Object.entries(session.proven?.facts ?? {}).map(([label, value]) => (
            <li key={label}>
              <bdi>{label}</bdi>: <bdi>{String(value)}</bdi>
            </li>
          ))}
          {session.claimsUnchecked && <li>{t().chats.list.claimsUnchecked}</li>}
          {changes && <li>{changes}</li>}
          {claimedBy && claimedBy.id !== me.id && (
            <li>{t().chats.list.claimedBy(claimedBy.name)}</li>
          )}
        </ul>
      </div>
      {!session.unchecked && <code>{code}</code>}
      {!ban && me.role !== 'viewer' && (
        <button type="button" class="danger turn" onClick={onBlock}>
          {t().chats.chat.block}
          <kbd aria-hidden="true">B</kbd>
        </button>
      )}
    </div>
  );
}
