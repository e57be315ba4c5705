import type { AgentMessage } from '../../../../protocol/messages';
import type { Session } from '../../../../protocol/sessions';
import { isWaiting, lastActivity } from '../../../logic/chat-groups';
import { pagePath } from '../../../logic/page-path';
import { rowFlag } from '../../../logic/row-flag';
import {
  ago,
  clock,
  exact,
  HOUR_MS,
  MINUTE_MS,
  moment,
} from '../../../logic/times';
import { showHidden } from '../../../logic/visible-text';
import { widgetVendor } from '../../../logic/widget-name';
import { Count } from '../../../parts/Count';
import { Initials } from '../../../parts/Initials';
import { VisitorName } from '../../../parts/VisitorName';
import { chatOf } from '../../../outbox/act';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

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
  const { chats, me, now, awaySince, waitingActs } = useConsole();
  const { code, ban, claimedBy, goneSince, state, doneAt } = session;
  const unread = chats.unread.get(code) ?? 0;
  const flag = rowFlag(session, chats.bans, now);
  const waits = isWaiting(session);
  const texts = t().chats.list;
  const since = waits
    ? (chats.waitingSince.get(code) ?? session.startedAt)
    : new Date(lastActivity(session)).toISOString();
  const isGone = state === 'live' && goneSince !== null;
  const isOld = awaySince !== undefined;
  const time = isOld
    ? texts.asOf(clock(new Date(awaySince).toISOString()))
    : isGone
      ? leftText(goneSince, now)
      : ago(session.endedAt ?? since, now);
  const unsent = waitingActs.find(
    (one) => chatOf(one.act) === code && one.state !== 'refused',
  );
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
        <span class="unseen">{waits && !isOld && texts.waits(time)}</span>
        <span aria-hidden={(waits && !isOld) || undefined}>{time}</span>
      </time>
      <span class={ban ? 'last-message is-blocked' : 'last-message'}>
        <LastWords session={session} />
      </span>
      <span class="marks">
        {isOpen && claimedBy && (
          <Initials name={claimedBy.name} own={claimedBy.id === me.id} />
        )}
        {isOpen && <Count value={unread} label={texts.unread(unread)} strong />}
      </span>
      {unsent && (
        <span class="tag unsent">{t().waiting.tags[unsent.act.is]}</span>
      )}
      {flag && !unsent && <span class={`tag ${flag.kind}`}>{flag.text}</span>}
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

/** Shows what stands under a visitor's name: the last message, or the block. */
const LastWords = ({ session }: { session: Session }) => {
  const { me, now } = useConsole();
  const { lastMessage, ban, claimedBy, unchecked, page, widget } = session;
  const texts = t().chats;
  if (ban) {
    const until = ban.until && moment(ban.until, now);
    return <bdi dir="auto">{texts.blockedUntil(until, ban.by.name)}</bdi>;
  }
  if (!lastMessage) {
    const vendor = widgetVendor(widget);
    const isAtVendor = vendor && !session.relayed && session.assigned;
    return (
      <bdi>
        {unchecked
          ? texts.list.unchecked
          : isAtVendor
            ? texts.list.atVendor(vendor)
            : texts.list.onPage(pagePath(page))}
      </bdi>
    );
  }
  const text = showHidden(lastMessage.text).replace(/\s+/g, ' ');
  if (lastMessage.from === 'visitor') return <bdi dir="auto">{text}</bdi>;
  // Known of what came by the stream.
  const { author = claimedBy } = lastMessage as AgentMessage;
  return (
    <>
      {!author
        ? texts.list.team
        : author.id === me.id
          ? texts.list.you
          : texts.list.somebody(author.name.split(' ')[0] ?? '')}
      <bdi dir="auto">{text}</bdi>
    </>
  );
};
