import type { Ban } from '../../protocol/bans';
import type { MessageEvent } from '../../protocol/messages';
import type { Session } from '../../protocol/sessions';

/** What comes down the stream, and how the stream itself fares. */
export type StreamEvent =
  | { type: 'open' }
  | { type: 'session'; data: Session }
  | { type: 'message'; data: MessageEvent }
  | { type: 'ban'; data: Ban }
  | { type: 'ready' }
  /** `denied`: the gateway answered, but with no stream. */
  | { type: 'away'; denied: boolean };

/** Listens to the gateway until undone. */
export type Connect = (listener: (event: StreamEvent) => void) => () => void;

const RETRY_MS = 5_000;

/** The agents' event stream, opened again whenever it ends. */
export const connect: Connect = (listener) => {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    source = new EventSource('/v1/sessions/stream');
    source.onopen = () => listener({ type: 'open' });
    source.onerror = () => {
      // A lost connection the browser mends by itself, a bad answer it doesn't.
      const denied = source.readyState === EventSource.CLOSED;
      if (denied) retry = setTimeout(open, RETRY_MS);
      listener({ type: 'away', denied });
    };
    // More changed than is told one by one.
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
