import { useEffect, useRef, useState } from 'preact/hooks';
import type { BanRequest } from '../../../../protocol/ban-request';
import type { Ban } from '../../../../protocol/bans';
import type { Session, SessionDetail } from '../../../../protocol/sessions';
import { useHotkey } from '../../../hooks/use-hotkey';
import { useMedia } from '../../../hooks/use-media';
import { PATHS } from '../../../routing/routes';
import { ActWaits } from '../../../outbox/act-waits';
import { UnsentActs } from '../../../parts/UnsentActs';
import { t } from '../../../texts/texts';
import { LazyBlockDialog } from '../../block/lazy-dialogs';
import { useConsole } from '../../shell/console-context';
import { Facts } from '../facts/Facts';
import { BlockedLine } from './BlockedLine';
import { ChatHead } from './ChatHead';
import { Conversation } from './Conversation';
import { FlagStrip } from './FlagStrip';
import { ReplyBox } from './ReplyBox';
import { VendorChat } from './VendorChat';

interface Props {
  session: Session;
  /** What is known besides, once it has loaded. */
  detail: SessionDetail | undefined;
}

/** Where one column is shown at a time, and where facts are a drawer. */
const NARROW = '(max-width: 640px)';
const WIDE = '(min-width: 1100px)';

/** Shows one chat: the head, what is said, and who it is with. */
export function Chat({ session, detail }: Props) {
  const { api, me, now, chats, dispatch, route, query, go, leave } =
    useConsole();
  const [remaining, setRemaining] = useState(0);
  const [drawer, setDrawer] = useState(false);
  const header = useRef<HTMLElement>(null);
  const isNarrow = useMedia(NARROW);
  const isWide = useMedia(WIDE);

  const onlyReads = me.role === 'viewer';
  const mayBlock = session.ban === null && !onlyReads;
  // Also of who is blocked already: a colleague may have done so meanwhile.
  const asking =
    !onlyReads && route.view === 'chats' && route.dialog === 'block';
  const ask = () => mayBlock && go(PATHS.block(session.code));
  const back = () => go(PATHS.chats);
  useHotkey('b', ask);
  useHotkey('i', () => setDrawer(!drawer));

  useEffect(LazyBlockDialog.preload, []);
  useEffect(() => {
    // The row that had the focus is hidden now.
    if (isNarrow) header.current?.querySelector('h2')?.focus();
  }, []);

  // The pressed button was removed: the one in its place gets the focus.
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (!moved) return;
    setMoved(false);
    header.current?.querySelector<HTMLElement>('.turn')?.focus();
  }, [moved]);

  const block = async (request: BanRequest, key: string) => {
    let ban: Ban;
    try {
      ban = await api.block(request, key);
    } catch (error) {
      // The dialog has nothing more to ask: the head says that it waits.
      if (error instanceof ActWaits) return;
      throw error;
    }
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
    <>
      <section class="chat" aria-labelledby="chat-name">
        <header ref={header}>
          <ChatHead
            session={session}
            onBack={back}
            onBlock={ask}
            {...(!isWide && { onFacts: () => setDrawer(!drawer) })}
          />
          <BlockedLine
            ban={session.ban}
            remaining={remaining}
            now={now}
            {...(!onlyReads && { onUndo: undo })}
          />
          <UnsentActs code={session.code} ban={session.ban?.id} />
          <FlagStrip session={session} />
        </header>
        {session.relayed && !onlyReads ? (
          <>
            <Conversation session={session} />
            <ReplyBox session={session} />
          </>
        ) : onlyReads ? (
          <p class="middle empty">{t().chats.conversation.noMessages}</p>
        ) : (
          <VendorChat session={session} />
        )}
      </section>
      {(isWide || drawer) && <Facts session={session} detail={detail} />}
      {asking && (
        <LazyBlockDialog
          session={session}
          detail={detail}
          flag={session.flags.find(
            ({ ban }) => String(ban) === query.get('flag'),
          )}
          onBlock={block}
          onClose={() => leave(PATHS.chat(session.code))}
        />
      )}
    </>
  );
}
