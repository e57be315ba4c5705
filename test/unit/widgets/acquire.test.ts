// @vitest-environment happy-dom
import { WIDGET_SCRIPTS } from '../../../src/gate/setup/widget-scripts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acquire } from '../../../src/widgets/acquire';
import type { Guard, Widget } from '../../../src/widgets/widget';
import { describeWidget } from './contract';
import { createTestChat } from './contract/test-chat';
import { createFakeAcquire } from './fake-acquire';

describeWidget('acquire', createFakeAcquire);

describe('Acquire 2.x', () => {
  const listener = {
    onChatInitiated: vi.fn(),
    onAgentAssign: vi.fn(),
    onChatEnded: vi.fn(),
  };
  let fake: ReturnType<typeof createFakeAcquire>;
  let widget: Widget;
  const guard: Guard = (action) => action;
  const chat = createTestChat(guard, () => fake);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.resetAllMocks();
    fake = createFakeAcquire();
    widget = acquire.attach(listener, guard, () => false);
    chat.begin();
  });
  afterEach(() => {
    chat.end();
    widget.undo();
    fake.clear();
    vi.useRealTimers();
  });

  const load = () => {
    fake.load();
    vi.advanceTimersByTime(1000);
  };

  it('says of the event that the vendor’s sample fires that it is no sure sign', () => {
    load();
    fake.emit('update', 1, 2, 3);
    expect(listener.onAgentAssign).toHaveBeenLastCalledWith(true);
    fake.joinAgent();
    expect(listener.onAgentAssign).toHaveBeenLastCalledWith(false);
  });

  it('gets no queue on a page without its snippet', () => {
    delete fake.page.acquire;
    vi.advanceTimersByTime(60_000);
    expect(fake.page.acquire).toBeUndefined();
  });

  it('is found however late the snippet comes', () => {
    delete fake.page.acquire;
    vi.advanceTimersByTime(600_000);
    fake.addSnippet();
    vi.advanceTimersByTime(3000);
    fake.load();
    fake.startChat();
    expect(listener.onChatInitiated).toHaveBeenCalled();
  });

  it('is found although another loader removed our entry', () => {
    fake.page.acquire = [];
    vi.advanceTimersByTime(3000);
    fake.load();
    fake.startChat();
    expect(listener.onChatInitiated).toHaveBeenCalled();
  });

  it('is subscribed to once, however often our entry runs', () => {
    vi.advanceTimersByTime(60_000);
    load();
    fake.emit('update');
    expect(listener.onAgentAssign).toHaveBeenCalledOnce();
  });

  it('is given each code once', () => {
    load();
    chat.put('K7F2-9QXM');
    vi.advanceTimersByTime(1000);
    fake.emit('ui_reloaded');
    vi.advanceTimersByTime(1000);
    expect(fake.codes()).toEqual(['K7F2-9QXM']);
  });

  it('keeps the queue that the page has', () => {
    const queue = fake.page.acquire;
    WIDGET_SCRIPTS['acquire']?.('lumen');
    expect(fake.page.acquire).toBe(queue);
  });

  it('is hidden by its setting alone if its root has another class', () => {
    load();
    fake.root.className = 'renamed';
    widget.refuse();
    expect(fake.isVisible()).toBe(false);
    widget.admit();
    expect(fake.isVisible()).toBe(true);
  });

  it('is hidden by our style sheet alone if its setting fails', () => {
    load();
    fake.app.applyAction = () => undefined;
    widget.refuse();
    expect(fake.isVisible()).toBe(false);
    widget.admit();
    expect(fake.isVisible()).toBe(true);
  });

  it('is hidden before its “ready” event', () => {
    widget.refuse();
    fake.rebuild();
    expect(fake.isVisible()).toBe(false);
  });

  it('leaves the page’s own sheets as they are', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    widget.refuse();
    widget.refuse();
    expect(document.adoptedStyleSheets).toHaveLength(2);
    widget.admit();
    expect(document.adoptedStyleSheets).toEqual([own]);
    document.adoptedStyleSheets = [];
  });

  it('causes no endless loop if it rebuilds itself whenever it is hidden', () => {
    const { applyAction } = fake.app;
    fake.app.applyAction = (action, settings) => {
      applyAction(action, settings);
      fake.emit('ui_reloaded');
      fake.emit('ui_reloaded');
    };
    load();
    const calls = fake.calls();
    widget.refuse();
    vi.advanceTimersByTime(10_000);
    expect(fake.isVisible()).toBe(false);
    expect(fake.calls() - calls).toBeLessThan(250);
  });

  it('is not called at a click of an admitted visitor', () => {
    load();
    const calls = fake.calls();
    document.body.click();
    vi.advanceTimersByTime(1000);
    expect(fake.calls()).toBe(calls);
  });

  it.each([undefined, null, 'Ada', 7, [], () => 'Ada'])(
    'claims nothing if myself() returns %j',
    (person) => {
      fake.app.myself = () => person;
      load();
      expect(chat.claims()).toEqual({});
    },
  );
});
