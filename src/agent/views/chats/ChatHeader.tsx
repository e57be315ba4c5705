import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { MINUTE_MS } from '../../logic/times';
import { visitorName } from '../../logic/visitor-name';
import { chatOrigin } from '../../logic/chat-origin';
import { formChanges } from '../../logic/form-changes';
import { CHAT, LIST } from '../../texts';
import { Time } from '../shared/Time';

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
        {CHAT.back}
      </button>
      <div class="who">
        <h2 id="chat-name" tabIndex={-1}>
          {visitorName(session)}
        </h2>
        <ul class="facts muted">
          <li class="address">{address ?? CHAT.noAddress}</li>
          <li title={page}>
            {chatOrigin(session)}{' '}
            <span class="whole">
              {endedAt ? CHAT.ended : !isNew && CHAT.since}
              <Time at={endedAt ?? startedAt} now={now} />
            </span>
          </li>
          <li>{CHAT.widget(widget)}</li>
          {Object.entries(session.proven?.facts ?? {}).map(([label, value]) => (
            <li key={label}>
              <bdi>{label}</bdi>: <bdi>{String(value)}</bdi>
            </li>
          ))}
          {session.claimsUnchecked && <li>{LIST.claimsUnchecked}</li>}
          {changes && <li>{changes}</li>}
          {claimedBy && claimedBy.id !== me.id && (
            <li>{LIST.claimedBy(claimedBy.name)}</li>
          )}
        </ul>
      </div>
      {!session.unchecked && <code>{code}</code>}
      {!ban && me.role !== 'viewer' && (
        <button type="button" class="danger turn" onClick={onBlock}>
          {CHAT.block}
          <kbd aria-hidden="true">B</kbd>
        </button>
      )}
    </div>
  );
}
