import { useEffect } from 'preact/hooks';
import { Empty } from '../../parts/Empty';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { ChatList } from './list/ChatList';
import { OpenChat } from './OpenChat';

/**
 * Shows the chats, and the one of the address; on a narrow screen, only one of
 * both.
 */
export function Chats() {
  const { chats, dispatch, route } = useConsole();
  const code = route.view === 'chats' ? route.code : undefined;
  const unread = code === undefined ? 0 : chats.unread.get(code);
  useEffect(() => {
    if (code !== undefined && unread) dispatch({ type: 'read', code });
  }, [code, unread]);

  return (
    <div class={code === undefined ? 'chats' : 'chats chat-chosen'}>
      <h1 class="unseen">{t().shell.views.chats}</h1>
      <ChatList selected={code} />
      {code === undefined ? (
        <Empty title={t().chats.chat.choose} />
      ) : (
        <OpenChat key={code} code={code} />
      )}
    </div>
  );
}
