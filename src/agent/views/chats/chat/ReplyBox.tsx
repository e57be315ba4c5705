import type { TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Session } from '../../../../protocol/sessions';
import { ApiError } from '../../../api/api-error';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useHotkey } from '../../../hooks/use-hotkey';
import { visitorName } from '../../../logic/visitor-name';
import { Failure } from '../../../parts/Failure';
import { ActWaits } from '../../../outbox/act-waits';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { UnsentReplies } from './UnsentReplies';

const MAX_LENGTH = 4000;

/**
 * Shows the box for a reply, which keeps its text until the gateway has it; for an
 * ended or blocked chat, why there is none.
 */
export function ReplyBox({ session }: { session: Session }) {
  const { api, me, drafts, dispatch } = useConsole();
  const { code, ban, state, claimedBy } = session;
  const [draft, setDraft] = useState(drafts.get(code) ?? { text: '', key: '' });
  const box = useRef<HTMLTextAreaElement>(null);
  const action = useAsyncAction();
  const texts = t().chats.conversation;
  useHotkey('r', () => box.current?.focus());

  const write = (text: string) => {
    const written = { text, key: crypto.randomUUID() };
    setDraft(written);
    drafts.set(code, written);
  };
  /** Returns what was sent; undefined: it waits to be. */
  const send = async (text: string) => {
    try {
      return await api.chats.send(code, text, draft.key);
    } catch (error) {
      if (error instanceof ActWaits) return undefined;
      throw error;
    }
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = draft.text.trim();
    if (!text) return;
    void action.run(async () => {
      const message = await send(text);
      write('');
      if (!message) return;
      dispatch({ type: 'messages', code, data: [message] });
      // The reply is out, whoever has the chat.
      if (!claimedBy) api.chats.claim(code).catch(() => {});
    });
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') focusList(event.currentTarget);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };

  const unsent = (
    <UnsentReplies
      code={code}
      onTakeBack={(text) =>
        write([text, draft.text].filter((part) => part !== '').join('\n'))
      }
    />
  );
  if (ban || state === 'ended') {
    return (
      <>
        {unsent}
        <p class="closed">{ban ? texts.isBlocked : texts.isEnded}</p>
      </>
    );
  }
  const isLost =
    action.error instanceof ApiError && action.error.code === 'unreachable';
  const isColleagues = claimedBy && claimedBy.id !== me.id;
  return (
    <form class="reply" onSubmit={submit}>
      {unsent}
      <div class="measure">
        <Failure
          error={action.error}
          {...(isLost && { message: texts.lost })}
        />
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          aria-label={texts.reply}
          placeholder={texts.replyTo(visitorName(session))}
          maxLength={MAX_LENGTH}
          value={draft.text}
          readOnly={action.pending}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <p class="muted hint">
          {texts.hint}{' '}
          {isColleagues ? texts.has(claimedBy.name) : !claimedBy && texts.takes}
        </p>
        <button class="primary" aria-busy={action.pending}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}

/** Moves the focus to the list's row of the open chat. */
const focusList = (box: HTMLElement): void => {
  const root = box.getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>('.row[aria-current]')?.focus();
};
