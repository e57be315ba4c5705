import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { moment } from '../../logic/times';
import { visitorName } from '../../logic/visitor-name';
import { chatOrigin } from '../../logic/chat-origin';
import { t } from '../../texts/texts';
import { Time } from '../../parts/Time';

interface Props {
  session: Session;
  me: Me;
  now: number;
  selected: string | undefined;
  onSelect: (code: string) => void;
}

/** Shows a chat in a list: the visitor, the time and the last message. */
export function ChatRow({ session, me, now, selected, onSelect }: Props) {
  const { code, endedAt, goneSince, lastMessage, claimedBy, ban } = session;
  const { blockedBefore, flags } = session;
  const has = (wanted: string) => flags.some(({ kind }) => kind === wanted);
  const isLive = !endedAt;
  const waits = isLive && !ban && lastMessage?.from === 'visitor';
  const at = isLive ? (lastMessage?.at ?? session.startedAt) : endedAt;

  return (
    <li>
      <button
        type="button"
        class={waits ? 'row waits' : 'row'}
        aria-current={code === selected || undefined}
        onClick={() => onSelect(code)}
      >
        <span class="name">{visitorName(session)}</span>
        <Time at={at} now={now} />
        {ban ? (
          <span class="last blocked">
            {t().chats.blockedUntil(
              ban.until && moment(ban.until, now),
              ban.by.name,
            )}
          </span>
        ) : (
          <span class="last">{lastWords(session)}</span>
        )}
        {blockedBefore && !ban && (
          <span class="tag">{t().chats.list.blockedBefore}</span>
        )}
        {has('linked') && <span class="tag">{t().chats.list.linked}</span>}
        {has('watch') && <span class="tag">{t().chats.list.watched}</span>}
        {isLive && goneSince && (
          <span class="muted">
            {t().chats.list.left}
            <Time at={goneSince} now={now} />
          </span>
        )}
        {isLive && claimedBy && claimedBy.id !== me.id && (
          <span class="muted">{t().chats.list.claimedBy(claimedBy.name)}</span>
        )}
      </button>
    </li>
  );
}

const lastWords = (session: Session) => {
  const { lastMessage } = session;
  return lastMessage
    ? (lastMessage.from === 'agent' ? t().chats.list.answered : '') +
        lastMessage.text
    : chatOrigin(session);
};
