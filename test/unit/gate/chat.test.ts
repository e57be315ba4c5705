// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FakeStream, GATEWAY, problem, sessionAnswer } from './fake-gateway';
import {
  expectAdmitted,
  expectRefused,
  leavePages,
  openPage,
  pass,
  readRecord,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';
import { waitFor } from '../../wait-for';

const running = { code: 'CODE-t1', token: 't1' };
const refusal = answerOf({
  verdict: 'refused',
  version: 6,
  reference: 'R-6',
});

const startsSessions = () => {
  let count = 0;
  gateway.on('sessions', () =>
    Response.json(sessionAnswer(`t${++count}`), { status: 201 }),
  );
};

/** A page on which a chat has just begun. */
const openChat = async () => {
  startsSessions();
  const page = await openPage();
  page.fake.startChat();
  await settle();
  return page;
};

beforeEach(async () => {
  await remember({});
});

describe('the start of a chat', () => {
  it('starts one session with the chat’s widget, page and claims, and stores it', async () => {
    location.href = 'https://shop.example.com/lamps?color=red#fern';
    const page = await openChat();
    expect(gateway.seen.map(({ path, body }) => [path, body])).toEqual([
      [
        'sessions',
        {
          chat: expect.stringMatching(/^[\w-]{16,128}$/),
          widget: 'custom',
          page: 'https://shop.example.com/lamps?color=red',
          script: '__VERSION__',
        },
      ],
    ]);
    expect(page.fake.codes()).toEqual(['CODE-t1']);
    expect(page.heard.onChatInitiated).toHaveBeenCalledExactlyOnceWith({
      ...running,
      resumed: false,
    });
    expect(await readRecord()).toMatchObject({
      session: running,
      visitor: 'visitor of t1',
    });
    expect(FakeStream.last.url).toBe(
      `${GATEWAY}/v1/sites/shop/sessions/t1/events`,
    );
    expect(FakeStream.last.options.withCredentials).toBe(true);
  });

  it('starts its session on the next page if this one is left too soon', async () => {
    // The gateway has not answered when the visitor goes on.
    const left = await openPage();
    left.fake.startChat();
    await settle();
    leavePages();
    gateway.asked();

    startsSessions();
    const next = await openPage();
    await pass(800);
    expect(gateway.asked()).toEqual(['sessions']);
    expect(next.fake.codes()).toEqual(['CODE-t1']);
  });

  it('starts no session on a page that comes half an hour later', async () => {
    const left = await openPage();
    left.fake.startChat();
    await settle();
    leavePages();
    gateway.asked();

    startsSessions();
    await pass(30 * 60_000);
    await openPage();
    await pass(800);
    expect(gateway.asked()).not.toContain('sessions');
  });

  it('starts no second session while one runs', async () => {
    const page = await openChat();
    page.fake.startChat();
    await pass(60_000);
    page.fake.startChat();
    await settle();
    expect(gateway.asked().filter((path) => path === 'sessions')).toHaveLength(
      1,
    );
  });

  it('closes the widget where the gateway refuses', async () => {
    gateway.on('sessions', () =>
      Response.json({ code: 'refused', ...refusal }, { status: 403 }),
    );
    const page = await openPage();
    page.fake.startChat();
    await settle();
    expectRefused(page);
    expect(page.heard.onRefused).toHaveBeenCalledWith({
      reference: 'R-6',
      until: undefined,
    });
    expect(page.heard.onChatInitiated).not.toHaveBeenCalled();
  });

  it('asks once more without a visitor token that the gateway rejects', async () => {
    await remember({ visitor: 'forged' });
    gateway.on('sessions', ({ body }) =>
      body.visitor
        ? problem(400, 'bad_visitor_token')
        : Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const page = await openPage();
    page.fake.startChat();
    await settle();
    expect(gateway.asked()).toEqual(['sessions', 'sessions']);
    expect((await readRecord())?.visitor).toBe('visitor of t1');
  });

  it('starts its session once an unreachable gateway is back', async () => {
    const page = await openPage();
    page.fake.startChat();
    await settle();
    await pass(5000);
    expectAdmitted(page);
    expect(page.heard.onError).toHaveBeenCalled();
    startsSessions();
    await pass(15_000);
    expect(page.fake.codes()).toEqual(['CODE-t1']);
  });

  it('starts no session once the chat is over', async () => {
    const page = await openPage();
    page.fake.startChat();
    await settle();
    await pass(5000);
    page.fake.endChat();
    await settle();
    gateway.asked();
    await pass(60_000);
    expect(gateway.asked()).toEqual([]);
  });

  it('ends a session that was created after the chat was over', async () => {
    let answer: (response: Response) => void = () => {};
    gateway.on(
      'sessions',
      () => new Promise<Response>((resolve) => (answer = resolve)),
    );
    const page = await openPage();
    page.fake.startChat();
    page.fake.endChat();
    await settle();
    answer(Response.json(sessionAnswer('t1'), { status: 201 }));
    await settle();
    expect(gateway.asked()).toContain('sessions/t1/ended');
    expect((await readRecord())?.session).toBeUndefined();
  });
});

describe('the id of a chat', () => {
  const ids = () =>
    gateway.seen
      .filter(({ path }) => path === 'sessions')
      .map(({ body }) => body['chat']);

  it('is the same until the gateway has answered, on the next page too', async () => {
    const page = await openPage();
    page.fake.startChat();
    await settle();
    await pass(20_000);
    leavePages();
    startsSessions();
    await openPage();
    await pass(800);
    expect(ids().length).toBeGreaterThan(1);
    expect(new Set(ids()).size).toBe(1);
  });

  it('is another for the next chat', async () => {
    const page = await openChat();
    page.fake.endChat();
    await settle();
    page.fake.startChat();
    await settle();
    expect(new Set(ids()).size).toBe(2);
  });

  it('is another half an hour after a chat whose gateway was away', async () => {
    const page = await openPage();
    page.fake.startChat();
    await settle();
    leavePages();
    await pass(30 * 60_000);
    const next = await openPage();
    next.fake.startChat();
    await settle();
    expect(new Set(ids()).size).toBe(2);
  });

  it('is of this chat where storage takes nothing any more', async () => {
    const old = 'the-chat-that-storage-cannot-forget';
    await remember({ session: running, chat: old, chatAt: Date.now() });
    startsSessions();
    const page = await openPage();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    onTestFinished(() => put.mockRestore());
    put.mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    page.fake.endChat();
    await settle();
    page.fake.startChat();
    await settle();
    expect(ids()).toHaveLength(1);
    expect(ids()).not.toContain(old);
  });
});

describe('a chat that began before the gate', () => {
  beforeEach(startsSessions);

  it('has a session as soon as the widget tells of it', async () => {
    const page = await openPage({}, { isChatting: true });
    await settle();
    expect(gateway.asked()).toEqual(['sessions']);
    expect(page.fake.codes()).toEqual(['CODE-t1']);
  });

  it('has a session once an agent joins', async () => {
    const page = await openPage();
    page.fake.joinAgent();
    await settle();
    expect(gateway.asked()).toEqual(['sessions']);
    expect(page.fake.codes()).toEqual(['CODE-t1']);
  });

  it('has one session on all its pages', async () => {
    await openPage({}, { isChatting: true });
    await settle();
    leavePages();
    gateway.asked();
    const next = await openPage({}, { isChatting: true });
    await pass(60_000);
    expect(gateway.asked()).not.toContain('sessions');
    expect(new Set(next.fake.codes())).toEqual(new Set(['CODE-t1']));
  });
});

describe('a running chat', () => {
  it('is closed when its visitor is banned, and shown when the ban is lifted', async () => {
    const page = await openChat();
    FakeStream.last.says('refused', refusal);
    await settle();
    expectRefused(page);
    page.fake.endChat();
    await settle();
    expect(gateway.asked()).not.toContain('sessions/t1/ended');
    expect(FakeStream.last.readyState).toBe(1);
    FakeStream.last.says('admitted', answerOf({ version: 7 }));
    await settle();
    expectAdmitted(page);
    expect(page.heard.onAdmitted).toHaveBeenCalledTimes(2);
  });

  it('starts anew where a refused visitor is admitted at another address', async () => {
    const page = await openChat();
    const tags = ['000000000001', '000000000002'];
    FakeStream.last.says('refused', { ...refusal, tags, hits: [0] });
    await settle();
    expectRefused(page);
    gateway.asked();
    const moved = { version: 6, tags: ['000000000003', '000000000002'] };
    FakeStream.last.says('admitted', answerOf(moved));
    await settle();
    expectAdmitted(page);
    expect(gateway.asked()).toEqual(['sessions/t1/ended', 'sessions']);
    expect(page.heard.onChatInitiated).toHaveBeenLastCalledWith({
      code: 'CODE-t2',
      token: 't2',
      resumed: false,
    });
  });

  it('is the same chat where a ban is lifted, and at another address later', async () => {
    const page = await openChat();
    const tags = ['000000000001'];
    FakeStream.last.says('refused', { ...refusal, tags, hits: [0] });
    await settle();
    FakeStream.last.says('admitted', answerOf({ version: 7, tags }));
    await settle();
    FakeStream.last.says('admitted', answerOf({ version: 8 }));
    await settle();
    expectAdmitted(page);
    expect(gateway.asked()).not.toContain('sessions/t1/ended');
  });

  it('of a refused visitor goes on where its page tells of it before the record was read', async () => {
    const tags = ['000000000001'];
    await remember({
      answer: { ...refusal, tags, hits: [0] },
      session: { ...running, refusedTags: `${tags}` },
      chatAt: Date.now(),
    });
    const page = await openPage({}, { isChatting: true });
    await pass(1000);
    expectRefused(page);
    expect(gateway.asked()).not.toContain('sessions/t1/ended');
    expect(FakeStream.last.url).toContain('sessions/t1/events');
  });

  it('hides again when the refused visitor starts a chat', async () => {
    const page = await openChat();
    FakeStream.last.says('refused', refusal);
    await settle();
    page.fake.startChat();
    expect(page.fake.isOpen()).toBe(false);
  });

  it('is resumed on the next page, and closed by a ban on that page too', async () => {
    await openChat();
    leavePages();
    const next = await openPage();
    expect(next.heard.onChatInitiated).toHaveBeenCalledExactlyOnceWith({
      ...running,
      resumed: true,
    });
    expect(new Set(next.fake.codes())).toEqual(new Set(['CODE-t1']));
    FakeStream.last.says('refused', refusal);
    await settle();
    expectRefused(next);
  });

  it('is reported to hooks that are added later', async () => {
    const page = await openChat();
    const onChatInitiated = vi.fn();
    page.start({ onChatInitiated });
    expect(onChatInitiated).toHaveBeenCalledExactlyOnceWith({
      ...running,
      resumed: false,
    });
    expect(page.heard.onChatInitiated).toHaveBeenCalledOnce();
  });

  it('reports an agent once for each chat on a page', async () => {
    const page = await openChat();
    page.fake.joinAgent();
    page.fake.joinAgent();
    await settle();
    expect(page.heard.onAgentAssign).toHaveBeenCalledOnce();
    await settle();
    expect(
      gateway.asked().filter((path) => path === 'sessions/t1/assigned'),
    ).toHaveLength(1);
  });

  it('ignores what may be no agent’s reply without a chat', async () => {
    const page = await openPage();
    page.fake.joinAgent(true);
    await settle();
    expect(page.heard.onAgentAssign).not.toHaveBeenCalled();
    expect(gateway.asked()).toEqual([]);
  });

  it('ignores an agent’s reply after its end', async () => {
    const page = await openChat();
    page.fake.endChat();
    await settle();
    gateway.asked();
    page.fake.joinAgent();
    await settle();
    expect(gateway.asked()).toEqual([]);
  });

  it('ends with the widget’s chat, and the next chat is another session', async () => {
    const page = await openChat();
    const stream = FakeStream.last;
    page.fake.endChat();
    await settle();
    expect(stream.readyState).toBe(2);
    const ended = gateway.seen.filter(
      ({ path }) => path === 'sessions/t1/ended',
    );
    expect(ended).toHaveLength(1);
    expect(ended[0]?.options.keepalive).toBe(true);
    expect((await readRecord())?.session).toBeUndefined();
    page.fake.startChat();
    await settle();
    expect(page.fake.codes()).toEqual(['CODE-t1', 'CODE-t2']);
  });

  it('ends when the gateway says so', async () => {
    const page = await openChat();
    FakeStream.last.says('ended', {});
    await settle();
    expect((await readRecord())?.session).toBeUndefined();
    await pass(60_000);
    expect(page.fake.codes()).toEqual(['CODE-t1']);
  });
});

describe('what the visitor of a running chat claims', () => {
  const ana = { email: 'ana@example.com' };
  const told = () =>
    gateway.seen
      .filter(({ path }) => path === 'sessions/t1/claims')
      .map(({ body }) => body);

  it('is told when the widget says something else', async () => {
    gateway.on('sessions/t1/claims', () => Response.json(answerOf({})));
    const page = await openChat();
    page.fake.claim(ana);
    await pass(5000);
    await pass(5000);
    expect(told()).toEqual([{ claims: ana }]);
    page.fake.claim({ ...ana, phone: '+44 20 7946 0000' });
    page.fake.joinAgent();
    await pass(5000);
    expect(told()).toHaveLength(2);
  });

  it('is told on the next page, and only if it was not', async () => {
    gateway.on('sessions/t1/claims', () => Response.json(answerOf({})));
    await openChat();
    leavePages();
    const next = await openPage();
    next.fake.claim(ana);
    await pass(5000);
    leavePages();
    const last = await openPage();
    last.fake.claim(ana);
    await pass(5000);
    expect(told()).toEqual([{ claims: ana }]);
  });

  it('refuses the chat, if it is banned', async () => {
    gateway.on('sessions/t1/claims', () =>
      Response.json({ code: 'refused', ...refusal }, { status: 403 }),
    );
    const page = await openChat();
    page.fake.claim(ana);
    await pass(5000);
    expectRefused(page);
    expect(page.heard.onRefused).toHaveBeenCalledWith({
      reference: 'R-6',
      until: undefined,
    });
  });

  it('is told again if the gateway was away', async () => {
    const page = await openChat();
    page.fake.claim(ana);
    await pass(5000);
    gateway.on('sessions/t1/claims', () => Response.json(answerOf({})));
    await pass(5000);
    await pass(5000);
    await pass(5000);
    expect(told().length).toBeGreaterThan(1);
  });
});

describe('the stream of a session', () => {
  const POLL = 'sessions/t1/events?poll';

  it('is replaced by polls where no event comes through', async () => {
    const page = await openChat();
    gateway.on(POLL, () => Response.json(answerOf({})));
    gateway.asked();
    await pass(3000);
    expect(gateway.asked()).toEqual([POLL]);
    gateway.on(POLL, () => Response.json(refusal));
    await pass(12_000);
    await pass(3000);
    expect(gateway.asked()).toContain(POLL);
    expectRefused(page);
  });

  it('is tried again after a poll that failed', async () => {
    await openChat();
    const first = FakeStream.last;
    await pass(3000);
    await pass(12_000);
    expect(first.readyState).toBe(2);
    expect(FakeStream.last).not.toBe(first);
    expect(FakeStream.last.readyState).toBe(0);
  });

  it('is left to reconnect by itself after a lost connection', async () => {
    await openChat();
    FakeStream.last.says('admitted', answerOf({}));
    await settle();
    FakeStream.last.fails(0);
    gateway.asked();
    await pass(60_000);
    expect(gateway.asked()).toEqual([]);
  });

  it.each(['session_ended', 'session_not_found'])(
    'is polled once after it is over: %s',
    async (code) => {
      const page = await openChat();
      gateway.on(POLL, () => problem(410, code));
      FakeStream.last.fails(2);
      await settle();
      expect((await readRecord())?.session).toBeUndefined();
      expectAdmitted(page);
      gateway.asked();
      await pass(60_000);
      expect(gateway.asked()).toEqual([]);
    },
  );

  it('goes on after a poll that failed', async () => {
    await openChat();
    gateway.on(POLL, () => problem(500, 'internal'));
    FakeStream.last.fails(2);
    await settle();
    expect((await readRecord())?.session).toEqual(running);
  });

  /** Locks that are granted when the test says so. */
  const stubLocks = () => {
    const waiting: {
      run: () => Promise<void>;
      signal: AbortSignal | undefined;
    }[] = [];
    vi.stubGlobal('navigator', {
      locks: {
        request: (
          name: string,
          { signal }: { signal?: AbortSignal },
          run: (lock?: object) => Promise<void>,
        ) => {
          // The tab that asks for the session.
          if (name.endsWith('sessions')) return run({});
          if (!name.endsWith('visits')) waiting.push({ run, signal });
          return new Promise(() => {});
        },
      },
    });
    return waiting;
  };

  it('is open in one tab at a time', async () => {
    const waiting = stubLocks();
    await openChat();
    expect(FakeStream.all).toHaveLength(0);
    const held = waiting[0]?.run();
    expect(FakeStream.all).toHaveLength(1);
    window.dispatchEvent(new Event('pagehide'));
    await expect(held).resolves.toBeUndefined();
    expect(FakeStream.last.readyState).toBe(2);
  });

  it('is not opened by a tab that was left while it waited for the lock', async () => {
    const waiting = stubLocks();
    await openChat();
    expect(waiting[0]?.signal?.aborted).toBe(false);
    window.dispatchEvent(new Event('pagehide'));
    expect(waiting[0]?.signal?.aborted).toBe(true);
  });
});

describe('another tab', () => {
  it('closes and opens its widget without asking the gateway', async () => {
    const one = await openChat();
    const stream = FakeStream.last;
    const two = await openPage();
    gateway.asked();
    stream.says('refused', refusal);
    await waitFor(() => expectRefused(two));
    stream.says('admitted', answerOf({ version: 7 }));
    await waitFor(() => expectAdmitted(two));
    expectAdmitted(one);
    expect(gateway.asked().filter((path) => path !== 'refusals')).toEqual([]);
  });

  it('loses none of its own writes', async () => {
    const one = await openChat();
    const two = await openPage();
    gateway.on('visits', () =>
      Response.json({ ...refusal, version: 8, verdict: 'admitted' }),
    );
    window.dispatchEvent(new Event('online'));
    one.fake.endChat();
    await settle();
    const record = await readRecord();
    expect(record?.session).toBeUndefined();
    expect(two.heard.onError).not.toHaveBeenCalled();
  });
});
