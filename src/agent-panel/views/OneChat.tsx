import { useEffect, useRef, useState } from 'preact/hooks';
import { useQuery } from '../../agent/hooks/use-query';
import { ago } from '../../agent/logic/times';
import { Failure } from '../../agent/parts/Failure';
import type { Ban } from '../../protocol/bans';
import type { FoundChat } from '../find-chat';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';
import { BlockPage } from './BlockPage';
import { Before } from './Before';
import { ChatCode } from './ChatCode';
import { ChatFacts } from './ChatFacts';
import { Flag } from './Flag';
import { NoticeOf } from './NoticeOf';
import { Outcome } from './Outcome';

interface Props {
  found: FoundChat;
  onBlock: (ban: Ban) => void;
  /** Loads the chat anew. */
  onChange: () => void;
}

/** Shows who a chat is with, and the page that blocks them. */
export function OneChat({ found: { chat, by }, onBlock, onChange }: Props) {
  const { api, me, now } = usePanel();
  const [isBlocking, setBlocking] = useState(false);
  const [ban, setBan] = useState<Ban>();
  const [wasUnblocked, setUnblocked] = useState(false);
  const blockButton = useRef<HTMLButtonElement>(null);
  const outcome = useRef<HTMLHeadingElement>(null);
  const isOpened = useRef(false);
  const active = chat.ban?.id ?? 0;

  const query = useQuery(
    async (isCurrent) => {
      const refusing = active ? await api.ban(active) : undefined;
      if (isCurrent()) setBan(refusing);
    },
    [active],
  );
  useEffect(() => {
    // Focus goes back to where the second page was opened from.
    if (isBlocking) isOpened.current = true;
    else if (isOpened.current)
      (outcome.current ?? blockButton.current)?.focus();
  }, [isBlocking]);

  if (isBlocking) {
    return (
      <BlockPage
        chat={chat}
        onBack={() => setBlocking(false)}
        onBlocked={(made) => {
          setBan(made);
          setUnblocked(false);
          setBlocking(false);
          onBlock(made);
        }}
      />
    );
  }
  const mayBlock = me.role !== 'viewer';
  return (
    <>
      {by !== undefined && (
        <p class="found-by muted">
          <bdi>{p().foundBy(by)}</bdi>
        </p>
      )}
      {ban ? (
        <Outcome
          heading={outcome}
          ban={ban}
          onChange={setBan}
          onUnblock={() => {
            setBan(undefined);
            setUnblocked(true);
            onChange();
          }}
        />
      ) : (
        <Flag chat={chat} />
      )}
      <Failure error={query.error} onTryAgain={query.again} />
      <p class="result" role="status">
        {wasUnblocked && p().outcome.unblocked}
      </p>
      <ChatFacts chat={chat} />
      <ChatCode code={chat.code} />
      {!ban && (
        <section class="act">
          {chat.endedAt !== null && (
            <p class="muted">{p().ended(ago(chat.endedAt, now))}</p>
          )}
          {mayBlock ? (
            <>
              <button
                ref={blockButton}
                type="button"
                class="danger wide"
                onClick={() => setBlocking(true)}
              >
                {p().block}
              </button>
              <p class="muted">{p().blockHint}</p>
            </>
          ) : (
            <p class="muted">{p().mayNot}</p>
          )}
        </section>
      )}
      {ban && <NoticeOf ban={ban} site={chat.site} />}
      <Before chat={chat} />
    </>
  );
}
