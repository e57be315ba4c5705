import { vi } from 'vitest';
import type { Answer } from '../../../src/protocol/answer';
import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import { encodeList } from '../../../src/protocol/encode-list';
import { answerOf } from './samples';

export const GATEWAY = 'https://bans.example.com';
const SITE = `${GATEWAY}/v1/sites/shop/`;

/** What one request said. */
interface Seen {
  url: string;
  /** Below the site, such as `visits` or `list/1/0/0`. */
  path: string;
  body: Record<string, unknown>;
  options: RequestInit;
}

/** A shard on the wire, of the epoch that `answerOf` speaks of. */
export const shardBody = (version: number, ...tags: string[]): Response =>
  new Response(
    encodeList({
      epoch: answerOf({}).epoch,
      bits: 0,
      shard: 0,
      version,
      maxAge: 300,
      tags: tags.map((tag) => parseInt(tag, 16)),
    }),
  );

export const sessionAnswer = (token: string): SessionAnswer => ({
  ...answerOf({}),
  code: `CODE-${token}`,
  visitor: `visitor of ${token}`,
  token,
  stream: `/v1/sites/shop/sessions/${token}/events`,
});

export const problem = (status: number, code: string): Response =>
  Response.json({ type: 'about:blank', title: code, status, code }, { status });

type Reply = (seen: Seen) => Response | Promise<Response>;

/** The gateway behind a stubbed `fetch`: what it was asked, what it says. */
export const createFakeGateway = () => {
  const seen: Seen[] = [];
  const replies = new Map<string, Reply>();
  const gateway = {
    seen,
    /** Paths asked for since this was last called. */
    asked: () => seen.splice(0).map(({ path }) => path),
    on(path: string, reply: Reply) {
      replies.set(path, reply);
      return gateway;
    },
    answers: (answer: Partial<Answer>, extra?: object) =>
      gateway.on('visits', () =>
        Response.json({ ...answerOf(answer), ...extra }),
      ),
    away() {
      replies.clear();
      return gateway;
    },
  };
  // Never answers rather than fails, until its time is up: the harder case.
  const hang = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    );
  vi.stubGlobal('fetch', async (url: string, options: RequestInit = {}) => {
    const path = url.slice(SITE.length);
    const body = options.body ? JSON.parse(String(options.body)) : {};
    seen.push({ url, path, body, options });
    const reply =
      replies.get(path) ??
      (path.endsWith('ed') || /^(refusals|forget)$/.test(path)
        ? () => new Response(null, { status: 204 })
        : undefined);
    return reply ? reply({ url, path, body, options }) : hang(options.signal);
  });
  return gateway;
};

/** Every stream that was opened, for a test to speak through. */
export class FakeStream extends EventTarget {
  static all: FakeStream[] = [];
  static get last(): FakeStream {
    const stream = FakeStream.all.at(-1);
    if (!stream) throw new Error('No stream was opened');
    return stream;
  }
  readyState = 0;
  onerror?: () => void;

  constructor(
    readonly url: string,
    readonly options: EventSourceInit,
  ) {
    super();
    FakeStream.all.push(this);
    // The gateway's first word on a refusal that stands.
    if (url.includes('/refusals/')) {
      queueMicrotask(() => this.says('refused', {}));
    }
  }

  says(type: string, data: object) {
    this.readyState = 1;
    this.dispatchEvent(
      Object.assign(new Event(type), { data: JSON.stringify(data) }),
    );
  }

  fails(readyState: number) {
    this.readyState = readyState;
    this.onerror?.();
  }

  close() {
    this.readyState = 2;
  }
}
