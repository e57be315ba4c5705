import type { ChatMessage } from './state';

/** Attributes of the person on the page. */
export type Contact = Record<string, unknown>;

/** What the chat server said to a message. */
export type Sent = { message: ChatMessage } | 'over' | 'failed';

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`/chat/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // A chat is often ended by leaving the page.
    keepalive: true,
    signal: AbortSignal.timeout(10_000),
  });

const quietly = (request: Promise<Response>) =>
  void request.catch(() => undefined);

/** The chat server, on the page's own origin. */
export const chatServer = {
  async send(
    id: string,
    body: { key: string; text: string; start: boolean; contact: Contact },
  ): Promise<Sent> {
    try {
      const response = await post(`${id}/messages`, body);
      if (response.status === 404 || response.status === 410) return 'over';
      if (!response.ok) return 'failed';
      return { message: (await response.json()) as ChatMessage };
    } catch {
      return 'failed';
    }
  },

  describe: (id: string, contact: Contact) =>
    quietly(post(`${id}/contact`, contact)),

  end: (id: string) => quietly(post(`${id}/end`, {})),

  /** Hears every message of a conversation, from its start, and its end. */
  listen(
    id: string,
    onMessage: (message: ChatMessage) => void,
    onEnded: () => void,
  ): () => void {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      source = new EventSource(`/chat/${id}/messages`);
      source.addEventListener('message', ({ data }: MessageEvent<string>) =>
        onMessage(JSON.parse(data) as ChatMessage),
      );
      source.addEventListener('ended', () => {
        source?.close();
        onEnded();
      });
      source.addEventListener('error', () => {
        // A browser gives up after an answer that is no stream, we do not.
        if (source?.readyState === EventSource.CLOSED) {
          timer = setTimeout(connect, 3000);
        }
      });
    };
    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  },
};

export type ChatServer = typeof chatServer;
