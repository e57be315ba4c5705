import { useEffect, useRef, useState } from 'preact/hooks';
import type { BanRequest } from '../../../protocol/ban-request';
import type { Session } from '../../../protocol/sessions';
import { useHotkey } from '../../hooks/use-hotkey';
import { PATHS } from '../../routing/routes';
import { useConsole } from '../shell/console-context';
import { BlockDialog } from '../block/BlockDialog';
import { BlockedLine } from './BlockedLine';
import { ChatHeader } from './ChatHeader';
import { Conversation } from './Conversation';
import { ExternalChatNotice } from './ExternalChatNotice';
import { ReplyBox } from './ReplyBox';

interface Props {
  session: Session;
  onBack: () => void;
}

const NARROW = '(max-width: 640px)';

/** Shows one chat: the visitor, the messages, and the block dialog. */
export function Chat({ session, onBack }: Props) {
  const { api, me, now, chats, dispatch, drafts, route, go } = useConsole();
  const [remaining, setRemaining] = useState(0);
  const header = useRef<HTMLElement>(null);
  const blocked = session.ban !== null;

  const onlyReads = me.role === 'viewer';
  const mayBlock = !blocked && !onlyReads;
  const asking = mayBlock && route.view === 'chats' && route.dialog === 'block';
  const ask = () => mayBlock && go(PATHS.block(session.code));
  useHotkey('b', ask);

  useEffect(() => {
    // On a narrow screen, the row that had the focus is hidden now.
    if (matchMedia(NARROW).matches)
      header.current?.querySelector('h2')?.focus();
  }, []);

  // The pressed button was removed: the one in its place gets the focus.
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (!moved) return;
    setMoved(false);
    header.current?.querySelector<HTMLElement>('.turn')?.focus();
  }, [moved]);

  const block = async (request: BanRequest, key: string) => {
    const ban = await api.block(request, key);
    setMoved(true);
    setRemaining(0);
    dispatch({ type: 'answer', data: ban, known: chats.bans });
  };
  const undo = async (id: number) => {
    const { still, ...ban } = await api.unblock(id);
    setMoved(true);
    setRemaining(still.length);
    dispatch({ type: 'answer', data: ban, known: chats.bans });
  };

  return (
    <section class="chat" aria-labelledby="chat-name">
      <header ref={header}>
        <ChatHeader
          session={session}
          me={me}
          now={now}
          onBack={onBack}
          onBlock={ask}
        />
        <BlockedLine
          ban={session.ban}
          remaining={remaining}
          now={now}
          {...(!onlyReads && { onUndo: undo })}
        />
      </header>
      {session.relayed ? (
        !onlyReads && (
          <>
            <Conversation
              api={api}
              code={session.code}
              chats={chats}
              dispatch={dispatch}
            />
            <ReplyBox
              api={api}
              session={session}
              drafts={drafts}
              dispatch={dispatch}
            />
          </>
        )
      ) : (
        <ExternalChatNotice session={session} />
      )}
      {asking && (
        <BlockDialog
          session={session}
          me={me}
          now={now}
          onBlock={block}
          onClose={() => go(PATHS.chat(session.code), { replace: true })}
        />
      )}
    </section>
  );
}
