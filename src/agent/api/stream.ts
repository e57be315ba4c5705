import type { Ban } from '../../protocol/bans';
import type { MessageEvent } from '../../protocol/messages';
import type { Session } from '../../protocol/sessions';

/** An event of the agents' stream, or a change of the stream's own state. */
export type StreamEvent =
  | { type: 'open' }
  | { type: 'session'; data: Session }
  | { type: 'message'; data: MessageEvent }
  | { type: 'ban'; data: Ban }
  | { type: 'ready' }
  /**
   * The connection is lost. `denied`: the gateway answered without a stream.
   */
  | { type: 'away'; denied: boolean };

/** Opens the stream. Returns a function that closes it. */
export type Connect = (listener: (event: StreamEvent) => void) => () => void;

const RETRY_MS = 5_000;

/** Opens the agents' event stream, and opens another whenever it ends. */
export const connect: Connect = (listener) => {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    source = new EventSource('/v1/sessions/stream');
    source.onopen = () => listener({ type: 'open' });
    source.onerror = () => {
      // Browsers reconnect after a lost connection, but not after an error.
      const denied = source.readyState === EventSource.CLOSED;
      if (denied) retry = setTimeout(open, RETRY_MS);
      listener({ type: 'away', denied });
    };
    // More has changed than the gateway sends one by one.
    source.addEventListener('reload', () => {
      source.close();
      open();
    });
    source.addEventListener('ready', () => listener({ type: 'ready' }));
    for (const type of ['session', 'message', 'ban'] as const) {
      source.addEventListener(type, (event) =>
        listener({ type, data: JSON.parse(event.data) }),
      );
    }
  };

  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };
};
