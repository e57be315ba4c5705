import { describe, expect, it, vi } from 'vitest';
import type { TestPage } from './test-page';

export const describeTwice = (page: TestPage) => {
  describe('twice on one page', () => {
    /** How often one chat is told to one listener. */
    const tellings = () => {
      const { listener } = page.start();
      return () => {
        page.fake.startChat();
        page.fake.joinAgent();
        page.fake.endChat();
        return Object.values(listener).map((told) => told.mock.calls.length);
      };
    };

    it('loaded twice: reports each event once', () => {
      const once = tellings()();
      page.renew();
      const tell = tellings();
      page.fake.load();
      page.soon();
      expect(tell()).toEqual(once);
    });

    it('attached twice: reports to both listeners, without an endless loop', () => {
      const both = [page.start(), page.start()];
      page.fake.startChat();
      both.forEach(({ listener, widget }) => {
        expect(listener.onChatInitiated).toHaveBeenCalled();
        widget.refuse();
      });
      Object.values(page.fake.shows).forEach((show) => show());
      vi.advanceTimersByTime(60_000);
      page.expectShut();
      const calls = page.fake.calls();
      vi.advanceTimersByTime(60_000);
      // What tells nobody when it is shown is hidden again every 0.9 s.
      const again = page.fake.can.tellShown ? 0 : both.length * 67;
      expect(page.fake.calls() - calls).toBeLessThanOrEqual(again);
      both.forEach(({ widget }) => widget.admit());
      page.soon();
      expect(page.fake.isVisible()).toBe(true);
    });

    it('attached twice: an adapter that never refused ends no refusal', () => {
      const { widget } = page.start();
      const other = page.start().widget;
      widget.refuse();
      other.admit();
      other.undo();
      page.soon();
      page.expectShut();
    });
  });
};
