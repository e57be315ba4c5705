import type { Appeal } from '../../protocol/appeals';
import type { Ban } from '../../protocol/bans';
import type { AgentMessage } from '../../protocol/messages';
import type { Session } from '../../protocol/sessions';
import type { SiteShield } from '../../protocol/shield';
import type { Wave } from '../../protocol/waves';

/** An event of the agents' stream, or a change of the stream's own state. */
export type StreamEvent =
  | { type: 'open' }
  | { type: 'session'; data: Session }
  | { type: 'message'; data: { code: string; message: AgentMessage } }
  | { type: 'ban'; data: Ban }
  | { type: 'shield'; data: SiteShield }
  | { type: 'wave'; data: Wave }
  | { type: 'appeal'; data: Appeal }
  | { type: 'ready' }
  /**
   * The connection is lost. `denied`: the gateway answered without a stream.
   */
  | { type: 'away'; denied: boolean };

/** Opens the stream. Returns a function that closes it. */
export type Connect = (listener: (event: StreamEvent) => void) => () => void;

const RETRY_MS = 5_000;
const TYPES = [
  ...(['session', 'message', 'ban', 'shield', 'wave', 'appeal'] as const),
] as const;

/** Opens the agents' event stream, and opens another whenever it ends. */
export const connect: Connect = (listener) => {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    source = new EventSource('/v1/sessions/stream?since=now');
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
    for (const type of TYPES) {
      source.addEventListener(type, (event) =>
        listener({ type, data: JSON.parse(event.data) }),
      );
    }
  };

  // A browser keeps an open stream for minutes after its network has gone.
  const lose = () => listener({ type: 'away', denied: false });
  const regain = () => {
    clearTimeout(retry);
    source.close();
    open();
  };
  addEventListener('offline', lose);
  addEventListener('online', regain);
  open();
  return () => {
    removeEventListener('offline', lose);
    removeEventListener('online', regain);
    clearTimeout(retry);
    source.close();
  };
};
