import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../../protocol/messages';
import type { Api } from '../../api/api';
import { useQuery } from '../../hooks/use-query';
import type { Chats, ChatsEvent } from '../../logic/chats-reducer';
import { exact } from '../../logic/times';
import { t } from '../../texts/texts';
import { Failure } from '../../parts/Failure';
import { Skeleton } from '../../parts/Skeleton';

interface Props {
  api: Api;
  code: string;
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
}

const NONE: readonly Message[] = [];
/** Pixels from the end within which the log scrolls to new messages. */
const NEAR_PX = 80;

/** Shows the messages of a chat, newest at the bottom. */
export function Conversation({ api, code, chats, dispatch }: Props) {
  const messages = chats.messages.get(code) ?? NONE;
  const { connection } = chats;
  const [page, setPage] = useState<{ connection: number; before?: string }>();
  // A new connection begins with the newest messages again.
  const before = page?.connection === connection ? page.before : undefined;
  const [next, setNext] = useState<string>();
  const load = useQuery(
    async (isCurrent) => {
      const { data, next } = await api.messages(code, before);
      dispatch({ type: 'messages', code, data });
      if (isCurrent()) setNext(next);
    },
    [code, connection, before ?? ''],
  );

  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = log.current ?? NOWHERE;
    follows.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
  };
  useLayoutEffect(() => {
    if (follows.current) log.current?.scrollTo(0, log.current.scrollHeight);
  }, [messages]);

  return (
    <div
      ref={log}
      class="log"
      role="log"
      aria-label={t().chats.conversation.label}
      tabIndex={0}
      onScroll={onScroll}
    >
      {next && (
        <button
          type="button"
          class="more"
          onClick={() => setPage({ connection, before: next })}
        >
          {t().chats.conversation.earlier}
        </button>
      )}
      {messages.map(({ id, from, text, at }) => (
        <div key={id} class={from} title={exact(at)}>
          <span class="unseen">
            {from === 'visitor'
              ? t().chats.conversation.visitor
              : t().chats.conversation.agent}
            :{' '}
          </span>
          <p>{text}</p>
        </div>
      ))}
      {messages.length === 0 && load.loading && <Skeleton />}
      {messages.length === 0 && !load.loading && !load.error && (
        <p class="empty">{t().chats.conversation.empty}</p>
      )}
      <Failure error={load.error} onTryAgain={load.again} />
    </div>
  );
}

const NOWHERE = { scrollHeight: 0, scrollTop: 0, clientHeight: 0 };
