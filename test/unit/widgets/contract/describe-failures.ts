import { describe, expect, it, vi } from 'vitest';
import type { TestPage } from './test-page';

export const describeFailures = (page: TestPage) => {
  describe('with failures', () => {
    /** Does it while each call of the API throws. */
    const whileBroken = (action: () => void) => {
      page.fake.breakApi();
      page.guard(action)();
      page.fake.mendApi();
      return page.errors.splice(0).length;
    };

    it('a call that throws goes to the guard, and the next one works', () => {
      const { widget } = page.start();
      page.fake.startChat();
      expect(whileBroken(() => widget.refuse())).toBeGreaterThan(0);
      widget.refuse();
      page.expectShut();
      whileBroken(() => widget.admit());
      widget.refuse();
      page.expectShut();
      widget.admit();
      expect(page.fake.isVisible()).toBe(true);
    });

    it('a call that throws never throws at the gate', () => {
      const { widget } = page.start();
      page.fake.breakApi();
      [
        () => widget.refuse(),
        () => page.chat.put('K7F2-9QXM'),
        () => page.chat.claims(),
        () => widget.admit(),
        () => widget.refuse(),
        () => widget.undo(),
      ].forEach((call) => expect(call).not.toThrow());
      page.errors.length = 0;
    });

    it('a call of its own that throws goes to the guard', () => {
      const { widget } = page.start();
      widget.refuse();
      Object.values(page.fake.shows).forEach((show) => {
        const failures = whileBroken(() => {
          show();
          page.soon();
        });
        expect(failures).toBeGreaterThan(0);
        widget.refuse();
        page.expectShut();
      });
    });

    it('a widget that throws while it loads is still refused', () => {
      page.fake.breakApi();
      const { widget } = page.attach();
      whileBroken(() => page.fake.load());
      page.soon();
      widget.refuse();
      page.expectShut();
    });

    it('a widget that throws is still detached', () => {
      const { widget } = page.start();
      widget.refuse();
      whileBroken(() => widget.undo());
      expect(vi.getTimerCount()).toBe(0);
    });

    it('unexpected return values cause no error', () => {
      const { widget, listener } = page.start();
      page.fake.talkNonsense();
      page.soon();
      expect(page.fake.isVisible()).toBe(true);
      widget.refuse();
      page.fake.talkNonsense();
      widget.refuse();
      page.soon();
      page.expectShut();
      widget.admit();
      listener.onChatInitiated.mockClear();
      page.fake.startChat();
      expect(listener.onChatInitiated).toHaveBeenCalled();
    });
  });
};
