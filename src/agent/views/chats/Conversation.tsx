import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../../../protocol/messages';
import type { Api } from '../../api/api';
import { useConversation } from '../../hooks/use-conversation';
import type { Chats, ChatsEvent } from '../../logic/chats-reducer';
import { exact } from '../../logic/times';
import { CONVERSATION } from '../../texts';
import { Failure } from '../shared/Failure';
import { Skeleton } from '../shared/Skeleton';

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
  const { newest, hasEarlier, earlier, loadEarlier } = useConversation(
    api,
    code,
    chats.connection,
    (data) => dispatch({ type: 'messages', code, data }),
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
      aria-label={CONVERSATION.label}
      tabIndex={0}
      onScroll={onScroll}
    >
      {hasEarlier && (
        <button
          type="button"
          class="more"
          aria-busy={earlier.pending}
          onClick={loadEarlier}
        >
          {CONVERSATION.earlier}
        </button>
      )}
      <Failure error={earlier.error} />
      {messages.map(({ id, from, text, at }) => (
        <div key={id} class={from} title={exact(at)}>
          <span class="unseen">
            {from === 'visitor' ? CONVERSATION.visitor : CONVERSATION.agent}
            :{' '}
          </span>
          <p>{text}</p>
        </div>
      ))}
      {messages.length === 0 && newest.loading && <Skeleton />}
      {messages.length === 0 && !newest.loading && !newest.error && (
        <p class="empty">{CONVERSATION.empty}</p>
      )}
      <Failure error={newest.error} onTryAgain={newest.again} />
    </div>
  );
}

const NOWHERE = { scrollHeight: 0, scrollTop: 0, clientHeight: 0 };
