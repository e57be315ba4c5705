import { useEffect, useRef } from 'preact/hooks';
import { chatLists } from '../../logic/chat-lists';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { BlockedNow } from './BlockedNow';
import { Chat } from './Chat';
import { ChatList } from './ChatList';
import { Skeleton } from '../../parts/Skeleton';

/**
 * Shows the chats and the selected one; on a narrow screen, only one of both.
 */
export function Chats() {
  const { api, chats, me, now, site, route, go } = useConsole();
  const selected = route.view === 'chats' ? route.code : undefined;
  const session = selected ? chats.sessions.get(selected) : undefined;
  const { live, blocked, ended } = chatLists(
    [...chats.sessions.values()].filter(
      (session) => site === undefined || session.site === site,
    ),
    now,
  );
  const lists = useRef<HTMLDivElement>(null);
  const select = (code: string) => {
    go(PATHS.chat(code));
    const session = chats.sessions.get(code);
    if (!session || session.endedAt || session.claimedBy) return;
    // Reading and blocking work without a claim, and blocking claims again.
    api.claim(code).catch(() => {});
  };
  const shared = { me, now, selected, onSelect: select };

  // On a narrow screen the list is hidden: focus returns to the row later.
  const cameFrom = useRef<HTMLElement | null>(null);
  const back = () => {
    cameFrom.current = lists.current?.querySelector('[aria-current]') ?? null;
    go(PATHS.chats);
  };
  useEffect(() => {
    if (selected) return;
    cameFrom.current?.focus();
    cameFrom.current = null;
  }, [selected]);

  return (
    <div class={session ? 'chats chosen' : 'chats'}>
      <h1 class="unseen">{t().shell.views.chats}</h1>
      <div class="lists" ref={lists}>
        <ChatList
          title={t().chats.list.live}
          sessions={live}
          count
          {...shared}
        />
        {live.length === 0 &&
          (chats.ready ? (
            <p class="empty">{t().chats.list.none}</p>
          ) : (
            <Skeleton />
          ))}
        {blocked.length > 0 && (
          <ChatList
            title={t().chats.list.blocked}
            sessions={blocked}
            {...shared}
          />
        )}
        {ended.length > 0 && (
          <ChatList title={t().chats.list.ended} sessions={ended} {...shared} />
        )}
        {/* Last: a list that comes above it would move its buttons away. */}
        {chats.ready && <BlockedNow />}
      </div>
      {session ? (
        <Chat key={session.code} session={session} onBack={back} />
      ) : (
        <p class="middle empty">{t().chats.chat.choose}</p>
      )}
    </div>
  );
}
