import { useEffect, useRef } from 'preact/hooks';
import type { Me } from '../../../protocol/people';
import type { Api } from '../../api/api';
import type { Drafts } from '../../logic/drafts';
import { chatLists } from '../../logic/chat-lists';
import type {
  Chats as ChatsState,
  ChatsEvent,
} from '../../logic/chats-reducer';
import { CHAT, LIST } from '../../texts';
import { BlockedNow } from './BlockedNow';
import { Chat } from './Chat';
import { ChatList } from './ChatList';
import { Skeleton } from '../shared/Skeleton';

interface Props {
  api: Api;
  me: Me;
  now: number;
  chats: ChatsState;
  dispatch: (event: ChatsEvent) => void;
  drafts: Drafts;
  selected: string | undefined;
  onSelect: (code: string | undefined) => void;
}

/**
 * Shows the chats and the selected one; on a narrow screen, only one of both.
 */
export function Chats(props: Props) {
  const { chats, me, now, selected, onSelect } = props;
  const session = selected ? chats.sessions.get(selected) : undefined;
  const { live, blocked, ended } = chatLists(chats.sessions.values(), now);
  const lists = useRef<HTMLDivElement>(null);
  const shared = { me, now, selected, onSelect };

  // On a narrow screen the list is hidden: focus returns to the row later.
  const cameFrom = useRef<HTMLElement | null>(null);
  const back = () => {
    cameFrom.current = lists.current?.querySelector('[aria-current]') ?? null;
    onSelect(undefined);
  };
  useEffect(() => {
    if (selected) return;
    cameFrom.current?.focus();
    cameFrom.current = null;
  }, [selected]);

  return (
    <main class={session ? 'chats chosen' : 'chats'}>
      <div class="lists" ref={lists}>
        <ChatList title={LIST.live} sessions={live} count {...shared} />
        {live.length === 0 &&
          (chats.ready ? <p class="empty">{LIST.none}</p> : <Skeleton />)}
        {blocked.length > 0 && (
          <ChatList title={LIST.blocked} sessions={blocked} {...shared} />
        )}
        {ended.length > 0 && (
          <ChatList title={LIST.ended} sessions={ended} {...shared} />
        )}
        {/* Last: a list that comes above it would move its buttons away. */}
        {chats.ready && <BlockedNow {...props} />}
      </div>
      {session ? (
        <Chat {...props} key={session.code} session={session} onBack={back} />
      ) : (
        <p class="middle empty">{CHAT.choose}</p>
      )}
    </main>
  );
}
