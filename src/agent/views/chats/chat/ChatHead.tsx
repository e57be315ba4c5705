import type { Session } from '../../../../protocol/sessions';
import { pagePath } from '../../../logic/page-path';
import { ago, exact, HOUR_MS, MINUTE_MS } from '../../../logic/times';
import { widgetVendor } from '../../../logic/widget-name';
import { VisitorName } from '../../../parts/VisitorName';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { ChatActs } from './ChatActs';

interface Props {
  session: Session;
  onBack: () => void;
  onBlock: () => void;
  /** Shows or hides the facts, where they are not beside the chat. */
  onFacts?: () => void;
}

/** Shows who a chat is with, where and since when, and what one can do. */
export function ChatHead({ session, onBack, onBlock, onFacts }: Props) {
  const { me, now } = useConsole();
  const { ban, endedAt, startedAt } = session;
  const texts = t().chats.chat;
  const mayAct = me.role !== 'viewer';
  return (
    <div class="chat-head">
      <button type="button" class="back" onClick={onBack}>
        <span aria-hidden="true">‹</span>
        <span class="unseen">{texts.back}</span>
      </button>
      <div class="chat-who">
        <h2 id="chat-name" tabIndex={-1}>
          <VisitorName session={session} />
        </h2>
        <ul class="muted">
          <li>
            <bdi>{session.site}</bdi>
          </li>
          {!session.unchecked && (
            <li title={session.page}>
              <bdi>{pagePath(session.page)}</bdi>
            </li>
          )}
          <li title={exact(endedAt ?? startedAt)}>{sinceText(session, now)}</li>
          {withText(session, me.id)}
        </ul>
      </div>
      {mayAct && !endedAt && <ChatActs session={session} />}
      {onFacts && (
        <button type="button" class="show-facts" onClick={onFacts}>
          {texts.showFacts}
        </button>
      )}
      {!ban && mayAct && (
        <button type="button" class="danger turn" onClick={onBlock}>
          {texts.block}
          <kbd aria-hidden="true">B</kbd>
        </button>
      )}
    </div>
  );
}

const sinceText = ({ startedAt, endedAt }: Session, now: number): string => {
  const texts = t().chats.chat;
  if (endedAt) return texts.endedAt(ago(endedAt, now));
  const passed = now - Date.parse(startedAt);
  if (passed < MINUTE_MS) return texts.hereNow;
  const time = ago(startedAt, now);
  return passed < HOUR_MS ? texts.hereFor(time) : texts.hereSince(time);
};

const withText = ({ claimedBy, relayed, widget }: Session, me: number) => {
  if (!claimedBy || claimedBy.id === me) return null;
  const texts = t().chats.chat;
  const vendor = relayed ? undefined : widgetVendor(widget);
  return (
    <li>
      {vendor
        ? texts.withAt(claimedBy.name, vendor)
        : texts.withWhom(claimedBy.name)}
    </li>
  );
};
