import { describe, expect, it, vi } from 'vitest';
import type { Attached, TestPage } from './test-page';

export const describeUndo = (page: TestPage) => {
  describe('after the undo', () => {
    const expectLetGo = ({ listener }: Attached) => {
      expect(vi.getTimerCount()).toBe(0);
      expect(page.fake.isVisible()).toBe(true);
      Object.values(listener).forEach((told) => told.mockClear());
      const calls = page.fake.calls();
      const codes = page.fake.codes();
      page.fake.startChat();
      page.fake.joinAgent();
      Object.values(page.fake.shows).forEach((show) => show());
      page.fake.talkNonsense();
      page.fake.endChat();
      vi.advanceTimersByTime(60_000);
      expect(page.fake.isVisible()).toBe(true);
      expect(page.fake.calls()).toBe(calls);
      expect(page.fake.codes()).toEqual(codes);
      Object.values(listener).forEach((told) =>
        expect(told).not.toHaveBeenCalled(),
      );
      expect(vi.getTimerCount()).toBe(0);
    };

    it('leaves no listener and no timer', () => {
      const listeners = page.fake.listeners();
      const attached = page.start();
      attached.widget.undo();
      if (page.fake.can.unsubscribe)
        expect(page.fake.listeners()).toBe(listeners);
      expectLetGo(attached);
    });

    it('leaves no listener on window or document', () => {
      const held: unknown[] = [];
      const watched = [window, document].map((target) => [
        vi.spyOn(target, 'addEventListener'),
        vi.spyOn(target, 'removeEventListener'),
      ]);
      const { widget } = page.start();
      widget.refuse();
      widget.refuse();
      widget.undo();
      watched.forEach(([add, remove]) => {
        const removed = remove?.mock.calls ?? [];
        add?.mock.calls.forEach(([type, listener]) => {
          const isGone = removed.some(
            (call) => call[0] === type && call[1] === listener,
          );
          if (!isGone) held.push(type);
        });
      });
      expect(held).toEqual([]);
    });

    it('ends a refusal', () => {
      const attached = page.start();
      page.fake.startChat();
      attached.widget.refuse();
      attached.widget.undo();
      expect(page.fake.isVisible()).toBe(true);
      expectLetGo(attached);
    });

    it('while it is shown again: does not call the widget any more', () => {
      const attached = page.start();
      attached.widget.refuse();
      Object.values(page.fake.shows).forEach((show) => show());
      attached.widget.undo();
      expectLetGo(attached);
    });

    it('before it has loaded: never calls the widget', () => {
      const attached = page.attach();
      attached.widget.refuse();
      page.chat.put('K7F2-9QXM');
      page.soon();
      attached.widget.undo();
      const listeners = page.fake.listeners();
      expect(vi.getTimerCount()).toBe(0);
      page.fake.load();
      page.soon();
      expect(page.fake.codes()).toEqual(
        page.fake.can.late ? [] : ['K7F2-9QXM'],
      );
      if (page.fake.can.unsubscribe)
        expect(page.fake.listeners()).toBe(listeners);
      expectLetGo(attached);
    });

    it('while it loads: does not call the widget any more', () => {
      const attached = page.attach();
      page.chat.put('K7F2-9QXM');
      page.fake.load();
      attached.widget.undo();
      expectLetGo(attached);
    });

    it('twice: is the same as once', () => {
      const attached = page.start();
      attached.widget.refuse();
      attached.widget.undo();
      const calls = page.fake.calls();
      attached.widget.undo();
      expect(page.fake.calls()).toBe(calls);
      expectLetGo(attached);
    });

    it('and attached again: works as the first time', () => {
      page.start().widget.undo();
      const { widget, listener } = page.attach();
      page.soon();
      page.fake.startChat();
      expect(listener.onChatInitiated).toHaveBeenCalled();
      widget.refuse();
      page.expectShut();
    });
  });
};
