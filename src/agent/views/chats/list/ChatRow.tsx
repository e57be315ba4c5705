import type { AgentMessage } from '../../../../protocol/messages';
import type { Session } from '../../../../protocol/sessions';
import { isWaiting, lastActivity } from '../../../logic/chat-groups';
import { pagePath } from '../../../logic/page-path';
import { rowFlag } from '../../../logic/row-flag';
import { ago, exact, HOUR_MS, MINUTE_MS, moment } from '../../../logic/times';
import { showHidden } from '../../../logic/visible-text';
import { widgetVendor } from '../../../logic/widget-name';
import { Count } from '../../../parts/Count';
import { Initials } from '../../../parts/Initials';
import { VisitorName } from '../../../parts/VisitorName';
import { t } from '../../../texts/texts';
import { useConsole, type ConsoleContext } from '../../shell/console-context';

interface Props {
  session: Session;
  isSelected: boolean;
  /** Whether the list's one tab stop is here. */
  isStop: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

/** Shows a chat in the list: who, since when, the last message, what to know. */
export function ChatRow({ session, isSelected, isStop, ...on }: Props) {
  const { chats, me, now } = useConsole();
  const { code, ban, claimedBy, goneSince, state, doneAt } = session;
  const unread = chats.unread.get(code) ?? 0;
  const flag = rowFlag(session, chats.bans, now);
  const waits = isWaiting(session);
  const texts = t().chats.list;
  const since = waits
    ? (chats.waitingSince.get(code) ?? session.startedAt)
    : new Date(lastActivity(session)).toISOString();
  const isGone = state === 'live' && goneSince !== null;
  const time = isGone
    ? leftText(goneSince, now)
    : ago(session.endedAt ?? since, now);
  const isOpen = state === 'live' && !ban && doneAt === null;

  return (
    <button
      type="button"
      class={waits ? 'row waits' : 'row'}
      data-key={code}
      tabIndex={isStop ? 0 : -1}
      aria-current={isSelected || undefined}
      onFocus={on.onFocus}
      onClick={on.onOpen}
    >
      <span class="name">
        <VisitorName session={session} />
      </span>
      <time dateTime={since} title={exact(isGone ? goneSince : since)}>
        <span class="unseen">{waits && `${texts.waits(time)}, `}</span>
        <span aria-hidden={waits || undefined}>{time}</span>
      </time>
      <span class={ban ? 'last is-blocked' : 'last'}>
        <bdi dir="auto">{lastWords(session, { me, now })}</bdi>
      </span>
      <span class="marks">
        {isOpen && claimedBy && (
          <Initials name={claimedBy.name} own={claimedBy.id === me.id} />
        )}
        {isOpen && <Count value={unread} label={texts.unread(unread)} strong />}
      </span>
      {flag && <span class={`tag ${flag.kind}`}>{flag.text}</span>}
    </button>
  );
}

const leftText = (since: string, now: number): string => {
  const texts = t().chats.list;
  const passed = now - Date.parse(since);
  if (passed < MINUTE_MS) return texts.leftNow;
  const time = ago(since, now);
  return passed < HOUR_MS ? texts.left(time) : texts.leftAt(time);
};

/** Returns what stands under a visitor's name: the last message, or the block. */
const lastWords = (
  session: Session,
  { me, now }: Pick<ConsoleContext, 'me' | 'now'>,
): string => {
  const { lastMessage, ban, claimedBy, unchecked, page, widget } = session;
  const texts = t().chats;
  if (ban) {
    return texts.blockedUntil(ban.until && moment(ban.until, now), ban.by.name);
  }
  if (!lastMessage) {
    const vendor = widgetVendor(widget);
    if (unchecked) return texts.list.unchecked;
    return vendor && !session.relayed && session.assigned
      ? texts.list.atVendor(vendor)
      : texts.list.onPage(pagePath(page));
  }
  const text = showHidden(lastMessage.text).replace(/\s+/g, ' ');
  if (lastMessage.from === 'visitor') return text;
  // Known of what came by the stream.
  const { author = claimedBy } = lastMessage as AgentMessage;
  if (!author) return texts.list.team + text;
  return (
    (author.id === me.id
      ? texts.list.you
      : texts.list.somebody(author.name.split(' ')[0] ?? '')) + text
  );
};
