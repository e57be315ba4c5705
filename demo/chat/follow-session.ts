import type { Message } from '../../src/protocol/messages';
import { createBackOff } from './back-off';
import { readEvents } from './read-events';

export interface FollowOptions {
  /** The session's messages at the gateway. */
  url: string;
  signal: AbortSignal;
  onMessage: (message: Message) => void;
  /** The session has ended, or the gateway knows of none. */
  onOver: () => void;
}

/** How long after the stream's start its first messages are surely there. */
const SETTLED = 300;

/**
 * Follows a session's messages, reconnecting as long as it takes. What it
 * returns says whether all that had arrived has been heard of.
 */
export const followSession = ({
  url,
  signal,
  onMessage,
  onOver,
}: FollowOptions): (() => boolean) => {
  const backOff = createBackOff({ signal });
  let openSince: number | undefined;
  let last = '';

  const readOnce = async () => {
    const headers = new Headers({ accept: 'text/event-stream' });
    if (last) headers.set('last-event-id', last);
    const response = await fetch(url, { headers, signal, redirect: 'error' });
    if (isOver(response.status)) return true;
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return false;
    }
    openSince = Date.now();
    backOff.reset();
    for await (const { event, data, id } of readEvents(response.body)) {
      if (event === 'ended') return true;
      if (event !== 'message') continue;
      onMessage(JSON.parse(data) as Message);
      last = id;
    }
    return false;
  };

  const run = async () => {
    while (!signal.aborted) {
      const over = await readOnce().catch(() => false);
      openSince = undefined;
      if (over) return onOver();
      await backOff.pause();
    }
  };

  void run();
  return () => openSince !== undefined && Date.now() - openSince >= SETTLED;
};

/** Returns whether a status says that the session is unknown or has ended. */
export const isOver = (status: number): boolean =>
  status === 404 || status === 410;
