// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zendeskMessaging } from '../../../src/widgets/zendesk-messaging';
import { describeWidget } from './contract';
import { createFakeZendeskMessaging } from './fake-zendesk-messaging';
import type { ZendeskPage } from './fake-zendesk-page';
import { attachTo } from './zendesk-gate';

const page: ZendeskPage = window;

describeWidget('zendesk-messaging, current revision', () =>
  createFakeZendeskMessaging(),
);
describeWidget('zendesk-messaging, older revision', () =>
  createFakeZendeskMessaging({ revision: 'older' }),
);

describe('zendesk-messaging', () => {
  let fake: ReturnType<typeof createFakeZendeskMessaging>;
  const open = (options?: Parameters<typeof createFakeZendeskMessaging>[0]) => {
    fake = createFakeZendeskMessaging(options);
    const attached = attachTo(zendeskMessaging);
    fake.load();
    return attached;
  };
  const reopen = () => {
    fake.setOpen(false);
    fake.setOpen(true);
  };

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    fake.clear();
    vi.useRealTimers();
  });

  it.each(['current', 'older'] as const)(
    'reports each opening of its %s revision: messages are shown',
    (revision) => {
      const { told } = open({ revision });
      reopen();
      expect(new Set(told)).toEqual(new Set(['initiated']));
    },
  );

  it('reports nothing when the last unread message was read', () => {
    const { told } = open();
    fake.emit('unreadMessages', 0);
    expect(told).toEqual([]);
  });

  it('reports no opening while the visitor is refused', () => {
    const { widget, told } = open({ revision: 'older' });
    widget.refuse();
    reopen();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    widget.admit();
    reopen();
    expect(told).toEqual(['initiated']);
  });

  it.each(['current', 'older'] as const)(
    'in its %s revision is hidden again at each opening',
    (revision) => {
      const { widget } = open({ revision });
      widget.refuse();
      fake.shows['the page opens it']();
      expect(fake.isVisible()).toBe(true);
      vi.advanceTimersByTime(10);
      expect(fake.isVisible()).toBe(false);
    },
  );

  it('is closed when it comes back', () => {
    const { widget } = open();
    fake.setOpen(true);
    widget.refuse();
    widget.admit();
    expect(fake.isVisible()).toBe(true);
    expect(fake.isOpen()).toBe(false);
  });

  it('causes no endless loop with a page that opens it whenever it closes', () => {
    const { widget } = open();
    page.zE?.('messenger:on', 'close', () => page.zE?.('messenger', 'open'));
    fake.setOpen(true);
    widget.refuse();
    const calls = fake.calls();
    vi.advanceTimersByTime(60_000);
    expect(fake.calls() - calls).toBeLessThan(500);
    expect(fake.calls()).toBeGreaterThan(calls);
  });

  it('that the page has hidden is not shown by the undo', () => {
    const { widget } = open();
    page.zE?.('messenger', 'hide');
    widget.undo();
    expect(fake.isVisible()).toBe(false);
  });

  it('has none of our listeners after the undo, if it can be unsubscribed from', () => {
    open();
    const listeners = fake.listeners();
    const { widget } = attachTo(zendeskMessaging);
    expect(fake.listeners()).toBeGreaterThan(listeners);
    widget.undo();
    expect(fake.listeners()).toBe(listeners);
  });

  it('keeps the code for the next conversation', () => {
    const { chat } = open();
    chat.put('K7F2-9QXM');
    expect(fake.codes()).toEqual([]);
    fake.startChat();
    expect(fake.codes()).toEqual(['K7F2-9QXM']);
  });

  it('that comes without a queue is found, and refused', () => {
    fake = createFakeZendeskMessaging({ hasQueue: false });
    expect(zendeskMessaging.isHere()).toBe(false);
    const { widget } = attachTo(zendeskMessaging);
    widget.refuse();
    vi.advanceTimersByTime(600_000);
    fake.load();
    expect(zendeskMessaging.isHere()).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(fake.isVisible()).toBe(false);
    widget.undo();
    expect(fake.isVisible()).toBe(true);
    expect(fake.listeners()).toBe(0);
  });

  it.each(['zESettings', '$zopim'] as const)(
    'is not found on a page with %s',
    (name) => {
      open();
      expect(zendeskMessaging.isHere()).toBe(true);
      page[name] = {};
      expect(zendeskMessaging.isHere()).toBe(false);
    },
  );
});
