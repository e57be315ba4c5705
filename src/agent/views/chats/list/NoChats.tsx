import type { Session } from '../../../../protocol/sessions';
import type { ChatView } from '../../../logic/chat-groups';
import { clock } from '../../../logic/times';
import { visitorName } from '../../../logic/visitor-name';
import { Empty } from '../../../parts/Empty';
import { t } from '../../../texts/texts';

interface Props {
  view: ChatView;
  /** The chats that ended today, the latest first. */
  ended: readonly Session[];
}

/** Says that no chat is listed, and what will be here. */
export function NoChats({ view, ended: [latest] }: Props) {
  const texts = t().chats.list;
  if (view === 'mine') return <p class="empty">{texts.noneMine}</p>;
  if (view === 'waiting') return <p class="empty">{texts.noneWaiting}</p>;
  return (
    <Empty title={texts.none}>
      <p>
        {texts.noneLead}{' '}
        {latest?.endedAt &&
          texts.last(visitorName(latest), clock(latest.endedAt))}
      </p>
    </Empty>
  );
}
