import { ApiError } from '../../api/api-error';
import { useChat } from '../../hooks/use-chat';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { Skeleton } from '../../parts/Skeleton';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { Chat } from './chat/Chat';

/** Shows the chat of a code; what the person may not see is as if it were not. */
export function OpenChat({ code }: { code: string }) {
  const { api, chats, dispatch } = useConsole();
  const { detail, query } = useChat(api, code, chats, dispatch);
  const session = chats.sessions.get(code);
  if (session) return <Chat session={session} detail={detail} />;
  const { error } = query;
  if (error instanceof ApiError && error.code === 'session_not_found') {
    return <Empty title={t().chats.chat.notFound} />;
  }
  return error ? (
    <Failure error={error} onTryAgain={query.again} />
  ) : (
    <Skeleton />
  );
}
