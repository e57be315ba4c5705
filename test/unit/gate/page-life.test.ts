// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FakeStream, problem, sessionAnswer } from './fake-gateway';
import {
  expectAdmitted,
  expectRefused,
  openPage,
  pass,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { waitFor } from '../../wait-for';
import { gateway } from './set-up';

/** Whether the page is prerendered, as the document says. */
const setPrerendered = (is: boolean) => {
  Object.defineProperty(document, 'prerendering', {
    value: is,
    configurable: true,
  });
  onTestFinished(() => void Reflect.deleteProperty(document, 'prerendering'));
};

/** The page goes out of sight, or comes into it. */
const showPage = (visibilityState: DocumentVisibilityState) => {
  const state = vi.spyOn(Document.prototype, 'visibilityState', 'get');
  onTestFinished(() => state.mockRestore());
  state.mockReturnValue(visibilityState);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};

describe('a page that is prerendered', () => {
  it('asks nothing and counts nothing until it is shown', async () => {
    gateway.answers({ verdict: 'refused', reference: 'R-1' });
    setPrerendered(true);
    const page = await openPage();
    page.identify('a.e30.c');
    await pass(60_000);
    expect(gateway.asked()).toEqual([]);

    setPrerendered(false);
    document.dispatchEvent(new Event('prerenderingchange'));
    await waitFor(() => expectRefused(page));
    expect(gateway.asked()).toContain('visits');
  });

  it('closes its widget from memory, as any page', async () => {
    await remember({
      answer: answerOf({ verdict: 'refused', reference: 'R-1' }),
    });
    setPrerendered(true);
    expectRefused(await openPage());
    expect(gateway.asked()).toEqual([]);
  });

  it('is no other than an element of that name', async () => {
    gateway.answers({});
    Object.defineProperty(document, 'prerendering', {
      value: document.createElement('img'),
      configurable: true,
    });
    onTestFinished(() => void Reflect.deleteProperty(document, 'prerendering'));
    await openPage();
    expect(gateway.asked()).toContain('visits');
  });
});

describe('a page that the browser keeps for the back button', () => {
  beforeEach(() => remember({}));

  it('lets go of its stream, and takes it up again', async () => {
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const page = await openPage();
    page.fake.startChat();
    await settle();
    const stream = FakeStream.last;

    window.dispatchEvent(new Event('pagehide'));
    expect(stream.readyState).toBe(2);

    window.dispatchEvent(
      Object.assign(new Event('pageshow'), { persisted: true }),
    );
    await settle();
    expect(FakeStream.last).not.toBe(stream);
    expect(FakeStream.last.url).toBe(stream.url);
  });

  it('has no database open, and opens none by going out of sight', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    onTestFinished(() => close.mockRestore());
    gateway.answers({ verdict: 'refused', reference: 'R-1' });
    await remember({ answeredAt: 1, dueAt: 1 });
    open.mockClear();
    close.mockClear();
    await openPage();
    expect(gateway.asked()).toContain('visits');
    let opened: number;
    do {
      opened = open.mock.calls.length;
      await settle();
    } while (open.mock.calls.length > opened);
    expect(close).toHaveBeenCalledTimes(opened);

    open.mockClear();
    window.dispatchEvent(new Event('pagehide'));
    showPage('hidden');
    await settle();
    expect(open).not.toHaveBeenCalled();
  });

  it('is closed on its return if another page has learnt of a refusal', async () => {
    const page = await openPage();
    window.dispatchEvent(new Event('pagehide'));
    await remember({
      answer: answerOf({ verdict: 'refused', reference: 'R-1' }),
    });
    window.dispatchEvent(
      Object.assign(new Event('pageshow'), { persisted: true }),
    );
    await settle();
    expectRefused(page);
  });
});

describe('a page that is left while it reads its record', () => {
  it('commits a read before its answer was heard', async () => {
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    onTestFinished(() => commit.mockRestore());
    await remember({ answer: answerOf({ verdict: 'refused' }) });
    commit.mockClear();
    expectRefused(await openPage());
    expect(commit.mock.contexts[0]).toMatchObject({ mode: 'readonly' });
  });

  it('reads in browsers that cannot commit', async () => {
    await remember({ answer: answerOf({ verdict: 'refused' }) });
    const { commit } = IDBTransaction.prototype;
    Object.assign(IDBTransaction.prototype, { commit: undefined });
    onTestFinished(
      () => void Object.assign(IDBTransaction.prototype, { commit }),
    );
    const page = await openPage();
    expectRefused(page);
    expect(page.heard.onError).not.toHaveBeenCalled();
  });
});

describe('a page that comes back from the browser’s cache', () => {
  const leaveAndReturn = async (milliseconds: number, persisted = true) => {
    window.dispatchEvent(new Event('pagehide'));
    await pass(milliseconds);
    gateway.asked();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    await settle();
  };

  it('asks the gateway, and not a list that a cache may have', async () => {
    gateway.answers({ maxAge: 300 });
    const page = await openPage();
    expectAdmitted(page);
    gateway.answers({ verdict: 'refused', reference: 'R-1', version: 6 });
    await leaveAndReturn(6000);
    expectRefused(page);
    expect(gateway.asked()).toEqual(['visits', 'refusals']);
  });

  it('opens its chat for who was unblocked meanwhile', async () => {
    gateway.answers({ verdict: 'refused', reference: 'R-1', maxAge: 300 });
    const page = await openPage();
    expectRefused(page);
    gateway.answers({ version: 6 });
    await leaveAndReturn(6000);
    expectAdmitted(page);
  });

  it.each([
    ['it was away for less than five seconds', 4000, true],
    ['it was loaded anew', 60_000, false],
  ])('asks nothing if %s', async (_, away, persisted) => {
    gateway.answers({ maxAge: 300 });
    await openPage();
    await leaveAndReturn(away, persisted);
    expect(gateway.asked()).toEqual([]);
  });

  it('keeps its verdict and tries again while the gateway is away', async () => {
    gateway.answers({ maxAge: 300 });
    const page = await openPage();
    gateway.on('visits', () => problem(503, 'unavailable'));
    await leaveAndReturn(6000);
    expectAdmitted(page);
    expect(gateway.asked()).toEqual(['visits']);
    gateway.answers({ verdict: 'refused', reference: 'R-1', version: 6 });
    await pass(31_000);
    expectRefused(page);
  });
});

describe('a page that an app brings along for its web view', () => {
  it('is decided and has chats, by the URL of its scheme', async () => {
    const url = 'capacitor://localhost/index.html?tab=chat';
    const { href } = location;
    const { happyDOM } = window as unknown as {
      happyDOM: { setURL(to: string): void };
    };
    happyDOM.setURL(url);
    onTestFinished(() => happyDOM.setURL(href));
    gateway.answers({});
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const page = await openPage();
    page.fake.startChat();
    await settle();
    expect(page.heard.onChatInitiated).toHaveBeenCalledOnce();
    expect(page.heard.onError).not.toHaveBeenCalled();
    const asked = gateway.seen.find(({ path }) => path === 'sessions');
    expect(asked?.body).toMatchObject({ page: url });
  });
});

describe('a page without storage', () => {
  it('is decided by the gateway, and says once that nothing is stored', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    gateway.answers({ verdict: 'refused', reference: 'R-1', maxAge: 1 });
    const page = await openPage();
    await pass(5000);
    expectRefused(page);
    const said = warn.mock.calls.filter(([text]) => /storage/.test(`${text}`));
    expect(said).toHaveLength(1);
  });
});
