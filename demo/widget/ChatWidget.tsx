import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { Composer } from './Composer';
import type { Conversation } from './conversation';
import { Launcher } from './Launcher';
import { Messages } from './Messages';
import type { StateHolder } from './state';

interface Props {
  state: StateHolder;
  conversation: Conversation;
  title: string;
}

/** Launcher or window; nothing at all while the page hides the widget. */
export function ChatWidget({ state, conversation, title }: Props) {
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
        {messages.length > 0 && !ended && (
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
      <Composer
        draft={draft}
        focus={asked.current}
        onDraft={(text) => state.set({ draft: text })}
        onSend={(text) => void conversation.send(text)}
      />
    </section>
  );
}
