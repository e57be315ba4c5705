// @vitest-environment happy-dom
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest';
import { connect, type StreamEvent } from '../../../src/agent/api/stream';
import { aSession } from './samples';

class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeEventSource[] = [];
  readyState = 1;
  onopen: (() => void) | undefined;
  onerror: (() => void) | undefined;

  constructor(readonly url: string) {
    super();
    FakeEventSource.all.push(this);
  }

  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
}

const sources = () => FakeEventSource.all;

beforeEach(() => {
  FakeEventSource.all = [];
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const listen = () => {
  const heard: StreamEvent[] = [];
  const stop = connect((event) => heard.push(event));
  onTestFinished(stop);
  return { heard, stop };
};

describe('the agents’ event stream', () => {
  it('passes on what the gateway sends', () => {
    const { heard } = listen();
    const data = JSON.stringify(aSession());
    sources()[0]?.onopen?.();
    sources()[0]?.dispatchEvent(new MessageEvent('session', { data }));
    sources()[0]?.dispatchEvent(new MessageEvent('ready', { data: '{}' }));
    expect(heard).toEqual([
      { type: 'open' },
      { type: 'session', data: aSession() },
      { type: 'ready' },
    ]);
  });

  it('is opened again after a “reload” event', () => {
    const { heard } = listen();
    sources()[0]?.dispatchEvent(new MessageEvent('reload', { data: '{}' }));
    expect(sources().map(({ readyState }) => readyState)).toEqual([2, 1]);
    sources()[1]?.onopen?.();
    expect(heard).toEqual([{ type: 'open' }]);
  });

  it('leaves reconnecting after a lost connection to the browser', () => {
    const { heard } = listen();
    sources()[0]?.onerror?.();
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([{ type: 'away', denied: false }]);
    expect(sources()).toHaveLength(1);
  });

  it('is opened again after a response that was no stream', () => {
    const { heard } = listen();
    sources()[0]?.close();
    sources()[0]?.onerror?.();
    expect(heard).toEqual([{ type: 'away', denied: true }]);
    vi.advanceTimersByTime(5_000);
    expect(sources()).toHaveLength(2);
  });

  it('ends when it is closed, and is not opened again', () => {
    const { stop } = listen();
    sources()[0]?.close();
    sources()[0]?.onerror?.();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(sources()).toHaveLength(1);
  });

  it('is away as soon as the network is gone, and opens anew when it is back', () => {
    const { heard, stop } = listen();
    dispatchEvent(new Event('offline'));
    expect(heard).toEqual([{ type: 'away', denied: false }]);
    dispatchEvent(new Event('online'));
    expect(sources().map(({ readyState }) => readyState)).toEqual([2, 1]);
    stop();
    dispatchEvent(new Event('online'));
    expect(sources()).toHaveLength(2);
  });
});
