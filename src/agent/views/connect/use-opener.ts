import { useEffect, useState } from 'preact/hooks';
import {
  readConnectMessage,
  type ConnectHello,
  type ConnectMessage,
} from '../../../protocol/connect-messages';

/** What is known of whoever opened this window. */
export type Opener =
  | { is: 'absent' | 'silent' | 'foreign' }
  /** Its origin is proven: the browser says where its answer came from. */
  | { is: 'known'; nonce: string; tell: (message: ConnectMessage) => void };

/** The part of a window that is needed of the one that opened ours. */
export type OpenerWindow = Pick<Window, 'postMessage'>;

/**
 * Asks the window that opened this one who it is. Only pages of the origin that
 * is asked for can hear the question.
 *
 * @param opener null where there is none, or it is gone
 */
export const useOpener = (
  opener: OpenerWindow | null,
  origin: string,
): Opener => {
  const [nonce, setNonce] = useState<string>();
  const [isForeign, setForeign] = useState(false);
  useEffect(() => {
    if (!opener) return undefined;
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source !== opener) return;
      const ask = readConnectMessage(event.data, 'doorlist-connect-ask');
      if (!ask || typeof ask.nonce !== 'string') return;
      if (event.origin === origin) setNonce(ask.nonce);
      else setForeign(true);
    };
    addEventListener('message', hear);
    const hello: ConnectHello = { type: 'doorlist-connect-hello' };
    opener.postMessage(hello, origin);
    return () => removeEventListener('message', hear);
  }, [opener, origin]);

  if (!opener) return { is: 'absent' };
  if (isForeign) return { is: 'foreign' };
  if (nonce === undefined) return { is: 'silent' };
  return {
    is: 'known',
    nonce,
    tell: (message) => opener.postMessage(message, origin),
  };
};
