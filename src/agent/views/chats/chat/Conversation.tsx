import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AgentMessage } from '../../../../protocol/messages';
import type { Session } from '../../../../protocol/sessions';
import { useQuery } from '../../../hooks/use-query';
import { messageRuns } from '../../../logic/message-runs';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Run } from './Run';
import { ClosingLine, StartLine } from './SystemLines';

const NONE: readonly AgentMessage[] = [];
/** Pixels from an end within which the log follows, or loads more. */
const NEAR_PX = 80;

/** Shows the messages of a chat, newest at the bottom; earlier ones page by page. */
export function Conversation({ session }: { session: Session }) {
  const { api, chats, dispatch } = useConsole();
  const { code } = session;
  const messages = chats.messages.get(code) ?? NONE;
  const { connection } = chats;
  const [page, setPage] = useState<{ connection: number; before?: string }>();
  // A new connection begins with the newest messages again.
  const before = page?.connection === connection ? page.before : undefined;
  const [next, setNext] = useState<string>();
  const load = useQuery(
    async (isCurrent) => {
      const loaded = await api.chats.messages(code, before);
      if (!isCurrent()) return;
      dispatch({ type: 'messages', code, data: loaded.data });
      setNext(loaded.next);
    },
    [code, connection, before ?? ''],
  );

  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const first = messages[0]?.id;
  /** Where the first message was before those above it came. */
  const kept = useRef({ first, height: 0 });
  const loadEarlier = () =>
    next !== undefined && setPage({ connection, before: next });
  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = log.current ?? NOWHERE;
    follows.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    kept.current = { first, height: scrollHeight - scrollTop };
    if (scrollTop < NEAR_PX && !follows.current && !load.loading) loadEarlier();
  };
  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    if (follows.current) element.scrollTo(0, element.scrollHeight);
    else if (kept.current.first !== first) {
      element.scrollTo(0, element.scrollHeight - kept.current.height);
    }
  }, [messages]);

  const texts = t().chats.conversation;
  return (
    <div
      ref={log}
      class="log"
      role="log"
      aria-label={texts.label}
      tabIndex={0}
      onScroll={onScroll}
    >
      <div class="measure">
        {next === undefined ? (
          <StartLine session={session} />
        ) : (
          <button type="button" class="more" onClick={loadEarlier}>
            {texts.earlier}
          </button>
        )}
        {messageRuns(messages).map((run) => (
          <Run key={run.messages[0]?.id} run={run} session={session} />
        ))}
        {messages.length === 0 && load.loading && <Skeleton />}
        {messages.length === 0 && !load.loading && !load.error && (
          <p class="empty">{texts.empty}</p>
        )}
        <ClosingLine session={session} />
        <Failure error={load.error} onTryAgain={load.again} />
      </div>
    </div>
  );
}

const NOWHERE = { scrollHeight: 0, scrollTop: 0, clientHeight: 0 };
