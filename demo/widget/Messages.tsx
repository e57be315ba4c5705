import { useEffect, useRef } from 'preact/hooks';
import type { ChatMessage, Unsent } from './state';

interface Props {
  messages: readonly ChatMessage[];
  unsent: readonly Unsent[];
  ended: boolean;
  onRetry: (key: string) => void;
}

/** What was said so far; what could not be sent says so beside itself. */
export function Messages({ messages, unsent, ended, onRetry }: Props) {
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [messages, unsent, ended]);

  return (
    <div
      class="log"
      role="log"
      aria-label="Conversation"
      tabIndex={0}
      ref={log}
    >
      <Bubble from="agent" text="Hello! How can we help?" />
      {messages.map(({ id, from, text }) => (
        <Bubble key={`sent ${id}`} from={from} text={text} />
      ))}
      {unsent.map(({ key, text, failed }) => (
        <div class="unsent" key={key}>
          <Bubble from="visitor" text={text} />
          {failed && (
            <p class="failure" role="alert">
              Not sent.{' '}
              <button type="button" onClick={() => onRetry(key)}>
                Try again
              </button>
            </p>
          )}
        </div>
      ))}
      {ended && (
        <p class="note">This chat has ended. Write to start a new one.</p>
      )}
    </div>
  );
}

function Bubble({ from, text }: { from: 'visitor' | 'agent'; text: string }) {
  return (
    <p class={`bubble ${from}`}>
      <span class="who">{from === 'agent' ? 'Lumen & Oak: ' : 'You: '}</span>
      <span>{text}</span>
    </p>
  );
}
