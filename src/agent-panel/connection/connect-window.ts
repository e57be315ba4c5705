import {
  readConnectMessage,
  type ConnectAsk,
} from '../../protocol/connect-messages';
import type { PageToken } from '../../protocol/page-tokens';

/** Why nobody signed in. */
export type ConnectFailure = 'blocked' | 'closed' | 'denied';

/** A window that ended without a token. */
export class ConnectError extends Error {
  override name = 'ConnectError';

  constructor(readonly why: ConnectFailure) {
    super(why);
  }
}

const LOOK_MS = 400;
const FEATURES = 'popup,width=460,height=680';

/**
 * Opens the gateway’s window in which a person signs in and lets this page act
 * for them. What other windows, origins or earlier attempts say is not heard.
 *
 * @param gateway its origin
 */
export const openConnectWindow = (
  gateway: string,
): Promise<Pick<PageToken, 'token' | 'expiresAt'>> =>
  new Promise((resolve, reject) => {
    const query = new URLSearchParams({ origin: location.origin });
    const opened = open(`${gateway}/console/connect?${query}`, '', FEATURES);
    if (!opened) {
      reject(new ConnectError('blocked'));
      return;
    }
    const nonce = crypto.randomUUID();
    const end = () => {
      removeEventListener('message', hear);
      clearInterval(timer);
    };
    const fail = (why: ConnectFailure) => {
      end();
      reject(new ConnectError(why));
    };
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== opened || origin !== gateway) return;
      if (readConnectMessage(data, 'doorlist-connect-hello')) {
        const ask: ConnectAsk = { type: 'doorlist-connect-ask', nonce };
        opened.postMessage(ask, gateway);
      }
      const denial = readConnectMessage(data, 'doorlist-connect-denial');
      if (denial?.nonce === nonce) fail('denied');
      const grant = readConnectMessage(data, 'doorlist-connect-grant');
      if (grant?.nonce !== nonce) return;
      end();
      resolve({ token: grant.token, expiresAt: grant.expiresAt });
    };
    let times = 0;
    const timer = setInterval(() => {
      // A window that closes is gone before its last word is heard.
      if (opened.closed && times++) fail('closed');
    }, LOOK_MS);
    addEventListener('message', hear);
  });
