import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Contact } from './chat-server';
import { Composer } from './Composer';
import type { Conversation } from './conversation';
import type { Face } from './face';
import { Launcher } from './Launcher';
import { Messages } from './Messages';
import type { StateHolder } from './state';
import { WhoFields } from './WhoFields';

export interface ChatProps {
  state: StateHolder;
  conversation: Conversation;
  contact: () => Contact;
  describe: (fields: Contact) => void;
  face: Face;
}

/** Launcher or window; nothing at all while the page hides the widget. */
export function ChatWidget({
  state,
  conversation,
  contact,
  describe,
  face: { title, asksWho = false, canEnd = true },
}: ChatProps) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    draw(undefined);
    const undo = state.watch(() => draw(undefined));
    return () => void undo();
  }, [state]);
  // Only what the visitor opened or closed takes the focus along; what happens
  // by itself leaves it to the page.
  const asked = useRef(false);
  useLayoutEffect(() => void (asked.current = false));
  const toggle = (open: boolean) => {
    asked.current = true;
    state.set({ open });
  };

  const { open, ended, messages, unsent, draft, hidden, side, colour } =
    state.get();
  if (hidden) return null;
  const style = { '--primary': colour };

  if (!open) {
    return (
      <div class={`place ${side}`} style={style}>
        <Launcher focus={asked.current} onOpen={() => toggle(true)} />
      </div>
    );
  }
  return (
    <section class={`place window ${side}`} style={style} aria-label="Chat">
      <header>
        <h2>{title}</h2>
        {canEnd && messages.length > 0 && !ended && (
          <button type="button" onClick={() => conversation.end()}>
            End chat
          </button>
        )}
        <button
          type="button"
          aria-label="Minimise chat"
          onClick={() => toggle(false)}
        >
          <span class="minimise" />
        </button>
      </header>
      <Messages
        messages={messages}
        unsent={unsent}
        ended={ended}
        onRetry={(key) => void conversation.retry(key)}
      />
      {asksWho && !messages.length && !unsent.length && (
        <WhoFields known={contact()} onChange={describe} />
      )}
      <Composer
        draft={draft}
        focus={asked.current}
        onDraft={(text) => state.set({ draft: text })}
        onSend={(text) => void conversation.send(text)}
      />
    </section>
  );
}
