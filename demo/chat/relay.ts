import type { Message } from '../../src/protocol/messages';
import { createBackOff } from './back-off';
import type { Conversation } from './conversation';
import { followSession, isOver } from './follow-session';
import { createLedger } from './ledger';

export interface RelayOptions {
  /** Origin of the gateway. */
  gateway: string;
  site: string;
}

type Outcome = 'taken' | 'dropped' | 'over' | 'not sent' | 'doubtful';

/**
 * Carries a conversation to the agents and their replies back, by the token
 * of its session: all the visitor's texts in their order, earlier ones too.
 */
export const startRelay =
  ({ gateway, site }: RelayOptions) =>
  (conversation: Conversation, token: string): (() => void) => {
    const path = ['v1', 'sites', site, 'sessions', token, 'messages'];
    const url = `${gateway}/${path.map(encodeURIComponent).join('/')}`;
    const stop = new AbortController();
    const { signal } = stop;
    const stopped = new Promise<void>((done) =>
      signal.addEventListener('abort', () => done()),
    );
    const ledger = createLedger();
    const over = () => {
      if (signal.aborted) return;
      conversation.end();
      stop.abort();
    };

    let lastHeard = 0;
    const isCaughtUp = followSession({
      url,
      signal,
      onMessage({ id, from, text }) {
        if (from === 'visitor') ledger.streamed(id, text);
        else if (id > lastHeard) conversation.add('agent', text);
        lastHeard = Math.max(lastHeard, id);
      },
      onOver: over,
    });

    const deliver = async (text: string): Promise<void> => {
      const backOff = createBackOff({ signal });
      let doubtful = false;
      while (!signal.aborted) {
        if (!doubtful || isCaughtUp()) {
          if (doubtful && ledger.claim(text)) return;
          const { outcome, id } = await post(url, text, signal);
          if (id !== undefined) ledger.accepted(id);
          if (outcome === 'over') return over();
          if (outcome === 'taken' || outcome === 'dropped') return;
          doubtful ||= outcome === 'doubtful';
        }
        await backOff.pause();
      }
    };

    const run = async () => {
      let next = 0;
      while (!signal.aborted) {
        const change = conversation.nextChange();
        for (; next < conversation.messages.length; next += 1) {
          const message = conversation.messages[next];
          if (message?.from === 'visitor') await deliver(message.text);
        }
        if (conversation.ended) return stop.abort();
        await Promise.race([change, stopped]);
      }
    };

    void run();
    return () => stop.abort();
  };

const post = async (
  url: string,
  text: string,
  signal: AbortSignal,
): Promise<{ outcome: Outcome; id?: number }> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    });
    if (response.status === 201) {
      const { id } = (await response.json()) as Message;
      return { outcome: 'taken', id };
    }
    await response.body?.cancel();
    return { outcome: outcomeOf(response.status) };
  } catch (error) {
    return { outcome: neverLeft(error) ? 'not sent' : 'doubtful' };
  }
};

const outcomeOf = (status: number): Outcome => {
  if (isOver(status)) return 'over';
  if (status === 429 || status >= 500) return 'not sent';
  // Refused (403), or not acceptable: it will not be better the next time.
  return 'dropped';
};

const neverLeft = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ECONNREFUSED';
