// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zendeskClassic } from '../../../src/widgets/zendesk-classic';
import { describeWidget } from './contract';
import { createFakeZendeskClassic } from './fake-zendesk-classic';
import type { ZendeskPage } from './fake-zendesk-page';
import { attachTo } from './zendesk-gate';

const page: ZendeskPage = window;

describeWidget('zendesk-classic, with other channels', () =>
  createFakeZendeskClassic(),
);
describeWidget('zendesk-classic, with its chat only', () =>
  createFakeZendeskClassic({ channels: ['chat'] }),
);

describe('zendesk-classic', () => {
  let fake: ReturnType<typeof createFakeZendeskClassic>;
  const open = (options?: Parameters<typeof createFakeZendeskClassic>[0]) => {
    fake = createFakeZendeskClassic(options);
    return fake;
  };
  const soon = () => vi.advanceTimersByTime(1000);

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    fake.clear();
    vi.useRealTimers();
  });

  describe('settings before the loader', () => {
    const own = () => ({
      webWidget: {
        color: { theme: '#78a300' },
        chat: { connectOnPageLoad: false },
        navigation: { popoutButton: { enabled: true } },
      },
    });

    it('suppress the chat, and keep the page’s own settings', () => {
      open({ hasQueue: false, settings: own() });
      attachTo(zendeskClassic).widget.refuse();
      expect(page.zESettings).toEqual({
        webWidget: {
          ...own().webWidget,
          chat: { connectOnPageLoad: false, suppress: true },
        },
      });
    });

    it('are created on a page without settings', () => {
      open({ hasQueue: false, settings: null });
      attachTo(zendeskClassic).widget.refuse();
      expect(page.zESettings).toEqual({
        webWidget: { chat: { suppress: true } },
      });
      fake.load();
      expect(fake.isVisible()).toBe(false);
    });

    it('are left alone while nobody is refused', () => {
      open({ hasQueue: false, settings: null });
      attachTo(zendeskClassic).widget.undo();
      expect(page.zESettings).toBeUndefined();
    });

    it.each(['admit', 'undo'] as const)(
      'do not suppress the chat after %s',
      (end) => {
        open({ hasQueue: false, settings: own() });
        const { widget } = attachTo(zendeskClassic);
        widget.refuse();
        widget[end]();
        expect(page.zESettings).toEqual({
          webWidget: {
            ...own().webWidget,
            chat: { connectOnPageLoad: false, suppress: false },
          },
        });
      },
    );

    it('are changed again after the page wrote them', () => {
      open({ hasQueue: false, settings: null });
      attachTo(zendeskClassic).widget.refuse();
      page.zESettings = own();
      soon();
      fake.load();
      expect(fake.isVisible()).toBe(false);
    });

    it('keep suppressing a chat that the page itself suppresses', () => {
      open({ settings: { webWidget: { chat: { suppress: true } } } });
      fake.load();
      const { widget } = attachTo(zendeskClassic);
      widget.refuse();
      widget.admit();
      expect(fake.isVisible()).toBe(false);
    });
  });

  describe('the pop-out window', () => {
    it('cannot be opened while the visitor is refused', () => {
      open().load();
      const { widget } = attachTo(zendeskClassic);
      widget.refuse();
      expect(fake.hasPopout()).toBe(false);
      widget.admit();
      expect(fake.hasPopout()).toBe(true);
    });

    it('stays disabled on a page that disables it', () => {
      const popoutButton = { enabled: false };
      open({
        settings: { webWidget: { navigation: { popoutButton } } },
      }).load();
      const { widget } = attachTo(zendeskClassic);
      widget.refuse();
      widget.admit();
      expect(fake.hasPopout()).toBe(false);
    });
  });

  describe('hiding the whole widget', () => {
    it('happens if chat is its only channel, and is undone on admission', () => {
      open({ channels: ['chat'], isSlow: true }).load();
      const { widget } = attachTo(zendeskClassic);
      fake.startChat();
      widget.refuse();
      expect(fake.isShown()).toBe(false);
      widget.admit();
      expect(fake.isShown()).toBe(true);
    });

    it('never happens to other channels', () => {
      open().load();
      const { widget } = attachTo(zendeskClassic);
      fake.startChat();
      widget.refuse();
      soon();
      expect(fake.isShown()).toBe(true);
      expect(fake.isOtherVisible()).toBe(true);
    });

    it('never happens where only the chat is to be refused', () => {
      open({ channels: ['chat'], isSlow: true }).load();
      const { widget } = attachTo(zendeskClassic, () => true);
      fake.startChat();
      widget.refuse();
      soon();
      expect(fake.isShown()).toBe(true);
      expect(fake.isVisible()).toBe(false);
    });

    it('is undone when only the chat is to be refused from now on', () => {
      open({ channels: ['chat'], isSlow: true }).load();
      let isChatOnly = false;
      const { widget } = attachTo(zendeskClassic, () => isChatOnly);
      fake.startChat();
      widget.refuse();
      expect(fake.isShown()).toBe(false);
      isChatOnly = true;
      widget.refuse();
      soon();
      expect(fake.isShown()).toBe(true);
      expect(fake.isVisible()).toBe(false);
      widget.admit();
      soon();
      expect(fake.isVisible()).toBe(true);
    });

    it('by the page is not undone', () => {
      open({ channels: ['chat'] }).load();
      const { widget } = attachTo(zendeskClassic);
      page.zE?.('webWidget', 'hide');
      widget.refuse();
      widget.admit();
      expect(fake.isShown()).toBe(false);
    });
  });

  describe('the end of a chat', () => {
    const start = () => {
      open().load();
      return attachTo(zendeskClassic);
    };

    it('by the agent is reported before the next chat', () => {
      const { told } = start();
      fake.startChat();
      fake.endChatByAgent();
      fake.shows['the page says something for the visitor']();
      expect(told).toEqual(['initiated', 'ended', 'initiated']);
    });

    it.each(['chat:connected', 'open', 'close', 'userEvent'])(
      'by the agent is reported at %s',
      (event) => {
        const { told } = start();
        fake.startChat();
        fake.endChatByAgent();
        fake.emit(event);
        fake.emit(event);
        expect(told).toEqual(['initiated', 'ended']);
      },
    );

    it('by the agent is reported of a chat that began on an earlier page', () => {
      open().load();
      fake.startChat();
      const { told } = attachTo(zendeskClassic);
      fake.emit('chat:connected');
      fake.endChatByAgent();
      fake.setOpen(false);
      expect(told).toEqual(['initiated', 'ended']);
    });

    it('is not told by a start that comes after other events of the same chat', () => {
      const { told } = start();
      fake.startChat(['userEvent']);
      expect(told).toEqual(['initiated', 'initiated']);
    });

    it('by the visitor is reported once', () => {
      const { told } = start();
      fake.startChat();
      fake.endChat();
      fake.setOpen(false);
      expect(told).toEqual(['initiated', 'ended']);
    });

    it('by a refusal is reported when the visitor is admitted', () => {
      const { told, widget } = start();
      fake.startChat();
      widget.refuse();
      told.length = 0;
      widget.admit();
      expect(told).toEqual(['ended']);
    });

    it('by a refusal on an earlier page is reported on admission too', () => {
      const { told, widget } = start();
      widget.refuse();
      widget.admit();
      expect(told).toEqual(['ended']);
    });

    it.each([true, false])(
      'comes by no hold before the widget can say (queue: %s)',
      (hasQueue) => {
        open({ hasQueue });
        const { told, widget } = attachTo(zendeskClassic);
        fake.startChat();
        widget.refuse();
        widget.admit();
        fake.load();
        expect(fake.isChatting()).toBe(true);
        expect(told).not.toContain('ended');
      },
    );

    it('is not reported without a chat', () => {
      const { told } = start();
      fake.setOpen(true);
      fake.setOpen(false);
      fake.emit('chat:connected');
      expect(told).toEqual([]);
    });
  });

  it('is hidden for now without ending a chat, and ended for good', () => {
    open();
    fake.load();
    const { widget } = attachTo(zendeskClassic);
    soon();
    fake.startChat();
    widget.refuse(true);
    soon();
    expect(fake.isVisible()).toBe(false);
    expect(fake.isChatting()).toBe(true);
    widget.refuse();
    expect(fake.isChatting()).toBe(false);
  });

  it('reports an agent, and nothing else that the visitor does', () => {
    open().load();
    const { told } = attachTo(zendeskClassic);
    fake.emit('userEvent', { category: 'Chat', action: 'Chat Shown' });
    expect(told).toEqual([]);
    fake.joinAgent();
    expect(told).toEqual(['assigned']);
  });

  it('sets no timer while nobody is refused, but to look for another widget', () => {
    open().load();
    attachTo(zendeskClassic);
    fake.startChat();
    expect(vi.getTimerCount()).toBe(1);
  });

  it('has the tag of the last code alone', () => {
    open();
    const { chat } = attachTo(zendeskClassic);
    fake.load();
    fake.startChat();
    chat.put('K7F2-9QXM');
    expect(fake.tags()).toEqual(['doorlist_K7F2-9QXM']);
    chat.put('AAAA-AAAA');
    expect(fake.tags()).toEqual(['doorlist_AAAA-AAAA']);
  });

  it('causes no endless loop with a page that opens it whenever it closes', () => {
    open({ channels: ['chat'], isSlow: true });
    const { widget } = attachTo(zendeskClassic);
    fake.load();
    page.zE?.('webWidget:on', 'close', fake.shows['the page opens it']);
    widget.refuse();
    fake.shows['the page opens it']();
    vi.advanceTimersByTime(60_000);
    expect(fake.isVisible()).toBe(false);
    expect(fake.calls()).toBeLessThan(1000);
  });

  it('that comes without a queue is found, and refused', () => {
    open({ hasQueue: false });
    const { widget, told } = attachTo(zendeskClassic);
    vi.advanceTimersByTime(600_000);
    fake.load();
    vi.advanceTimersByTime(2000);
    fake.startChat();
    expect(told).toEqual(['initiated']);
    widget.refuse();
    expect(fake.isVisible()).toBe(false);
    expect(fake.isChatting()).toBe(false);
  });

  it('is not looked for after the undo', () => {
    open({ hasQueue: false });
    const { widget } = attachTo(zendeskClassic);
    expect(vi.getTimerCount()).toBe(1);
    widget.undo();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['zESettings', '$zopim'] as const)('is recognised by %s', (name) => {
    open({ settings: null });
    expect(zendeskClassic.isHere()).toBe(false);
    page[name] = {};
    expect(zendeskClassic.isHere()).toBe(true);
  });
});
