/**
 * What the window in which a person signs in and the page that opened it say to
 * each other, by `postMessage`.
 */

/** The window asks whoever opened it: by the answer it learns their origin. */
export interface ConnectHello {
  type: 'doorlist-connect-hello';
}

/** The page answers; `nonce` is what it will know its window’s last word by. */
export interface ConnectAsk {
  type: 'doorlist-connect-ask';
  nonce: string;
}

/** The window hands over a token, to exactly the origin that it showed. */
interface ConnectGrant {
  type: 'doorlist-connect-grant';
  nonce: string;
  token: string;
  expiresAt: string;
}

/** The person said no. */
interface ConnectDenial {
  type: 'doorlist-connect-denial';
  nonce: string;
}

/** Any of the messages. */
export type ConnectMessage =
  ConnectHello | ConnectAsk | ConnectGrant | ConnectDenial;

/** Returns the message of a type, if that is what came. */
export const readConnectMessage = <Type extends ConnectMessage['type']>(
  data: unknown,
  type: Type,
): Extract<ConnectMessage, { type: Type }> | undefined =>
  typeof data === 'object' && (data as { type?: unknown } | null)?.type === type
    ? (data as Extract<ConnectMessage, { type: Type }>)
    : undefined;
