import { useEffect, useRef, useState } from 'preact/hooks';
import type { BanRequest } from '../../../protocol/ban-request';
import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import type { Api } from '../../api/api';
import type { Drafts } from '../../logic/drafts';
import { useHotkey } from '../../hooks/use-hotkey';
import type { Chats, ChatsEvent } from '../../logic/chats-reducer';
import { BlockDialog } from '../block/BlockDialog';
import { BlockedLine } from './BlockedLine';
import { ChatHeader } from './ChatHeader';
import { Conversation } from './Conversation';
import { ExternalChatNotice } from './ExternalChatNotice';
import { ReplyBox } from './ReplyBox';

interface Props {
  api: Api;
  me: Me;
  now: number;
  session: Session;
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
  drafts: Drafts;
  onBack: () => void;
}

const NARROW = '(max-width: 480px)';

/** Shows one chat: the visitor, the messages, and the block dialog. */
export function Chat(props: Props) {
  const { api, me, now, session, chats, dispatch, drafts, onBack } = props;
  const [asking, setAsking] = useState(false);
  const [remaining, setRemaining] = useState(0);
  const header = useRef<HTMLElement>(null);
  const blocked = session.ban !== null;

  const onlyReads = me.role === 'viewer';
  const ask = () => setAsking(!blocked && !onlyReads);
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
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
