// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatServer } from '../../../demo/widget/chat-server';

class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }
  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
}

describe('what the widget says to its chat server', () => {
  const fetched = vi.fn<typeof fetch>();
  const body = { key: 'k', text: 'hello', start: true, contact: {} };

  beforeEach(() => {
    FakeEventSource.opened = [];
    fetched.mockReset();
    vi.stubGlobal('fetch', fetched);
    vi.stubGlobal('EventSource', FakeEventSource);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is a message, answered by the message', async () => {
    const message = { id: 1, key: 'k', from: 'visitor', text: 'hello' };
    fetched.mockResolvedValue(Response.json(message, { status: 201 }));
    expect(await chatServer.send('c', body)).toEqual({ message });
    expect(fetched.mock.lastCall?.[0]).toBe('/chat/c/messages');
    expect(fetched.mock.lastCall?.[1]?.body).toBe(JSON.stringify(body));
  });

  it.each([
    [404, 'over'],
    [410, 'over'],
    [400, 'failed'],
    [503, 'failed'],
  ])('with the answer %i is %s', async (status, outcome) => {
    fetched.mockResolvedValue(new Response(null, { status }));
    expect(await chatServer.send('c', body)).toBe(outcome);
  });

  it('is failed without an answer', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await chatServer.send('c', body)).toBe('failed');
  });

  it('is asked again when the browser gave up listening', () => {
    const stop = chatServer.listen('c', vi.fn(), vi.fn());
    const [first] = FakeEventSource.opened;
    first?.dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(60_000);
    // The browser itself is still trying.
    expect(FakeEventSource.opened).toHaveLength(1);
    first?.close();
    first?.dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(3000);
    expect(FakeEventSource.opened).toHaveLength(2);
    stop();
    expect(FakeEventSource.opened[1]?.readyState).toBe(FakeEventSource.CLOSED);
  });

  it('is over, once, when the stream says so', () => {
    const onEnded = vi.fn();
    chatServer.listen('c', vi.fn(), onEnded);
    const [stream] = FakeEventSource.opened;
    stream?.dispatchEvent(new Event('ended'));
    expect(onEnded).toHaveBeenCalledOnce();
    expect(stream?.readyState).toBe(FakeEventSource.CLOSED);
  });
});
