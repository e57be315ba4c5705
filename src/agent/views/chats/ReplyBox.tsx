import type { TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Session } from '../../../protocol/sessions';
import type { Api } from '../../api/api';
import { useAsyncAction } from '../../hooks/use-async-action';
import type { ChatsEvent } from '../../logic/chats-reducer';
import type { Drafts } from '../../logic/drafts';
import { t } from '../../texts/texts';
import { Failure } from '../../parts/Failure';

interface Props {
  api: Api;
  session: Session;
  drafts: Drafts;
  dispatch: (event: ChatsEvent) => void;
}

const MAX_LENGTH = 4000;

/** Shows the box for a reply; for an ended or blocked chat, why it has none. */
export function ReplyBox({ api, session, drafts, dispatch }: Props) {
  const { code, ban, state } = session;
  const [draft, setDraft] = useState(drafts.get(code) ?? { text: '', key: '' });
  const action = useAsyncAction();

  const write = (text: string) => {
    const written = { text, key: crypto.randomUUID() };
    setDraft(written);
    drafts.set(code, written);
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = draft.text.trim();
    if (!text) return;
    void action.run(async () => {
      const message = await api.send(code, text, draft.key);
      write('');
      dispatch({ type: 'message', data: { code, message } });
    });
  };
  const sendByEnter = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };

  if (ban) return <p class="closed">{t().chats.conversation.isBlocked}</p>;
  if (state === 'ended')
    return <p class="closed">{t().chats.conversation.isEnded}</p>;
  return (
    <form class="reply" onSubmit={submit}>
      <textarea
        rows={1}
        aria-label={t().chats.conversation.reply}
        placeholder={t().chats.conversation.reply}
        maxLength={MAX_LENGTH}
        value={draft.text}
        readOnly={action.pending}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={sendByEnter}
      />
      <button aria-busy={action.pending}>{t().chats.conversation.send}</button>
      <Failure error={action.error} />
    </form>
  );
}
