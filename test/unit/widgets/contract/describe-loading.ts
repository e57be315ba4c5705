import { describe, expect, it, vi } from 'vitest';
import type { TestPage } from './test-page';

export const describeLoading = (page: TestPage) => {
  describe('on the page', () => {
    it('is found by its snippet, and once it has loaded', () => {
      expect(page.fake.adapter.isHere()).toBe(true);
      page.fake.load();
      expect(page.fake.adapter.isHere()).toBe(true);
    });

    it('is not found on another page', () => {
      page.fake.clear();
      expect(page.fake.adapter.isHere()).toBe(!page.fake.can.beFound);
    });

    it('can be loaded by its adapter', () => {
      page.fake.clear();
      expect(page.fake.prepare()).toEqual(page.fake.script);
      const { widget, listener } = page.start();
      page.fake.startChat();
      expect(listener.onChatInitiated).toHaveBeenCalled();
      widget.refuse();
      page.expectShut();
    });
  });

  describe('loaded', () => {
    it('late: is attached when it has loaded', () => {
      const { widget, listener } = page.attach();
      widget.refuse();
      vi.advanceTimersByTime(600_000);
      page.fake.load();
      vi.advanceTimersByTime(5000);
      page.expectShut();
      widget.admit();
      page.fake.startChat();
      expect(page.fake.isVisible()).toBe(true);
      expect(listener.onChatInitiated).toHaveBeenCalled();
    });

    it('never: reports nothing', () => {
      const { widget, listener } = page.attach();
      widget.refuse();
      page.chat.put('K7F2-9QXM');
      page.chat.claims();
      widget.admit();
      vi.advanceTimersByTime(600_000);
      expect(listener.onChatInitiated).not.toHaveBeenCalled();
      expect(page.fake.codes()).toEqual(
        page.fake.can.late ? [] : ['K7F2-9QXM'],
      );
    });

    /** A page whose chat began before there was a gate. */
    const attachLate = () => {
      page.fake.load();
      page.fake.startChat();
      const attached = page.attach();
      page.soon();
      return attached;
    };

    it('before the gate: its running chat is reported, if it can be asked for', () => {
      const { listener } = attachLate();
      expect(listener.onChatInitiated.mock.calls.length > 0).toBe(
        page.fake.can.tellRunning,
      );
    });

    it('before the gate: its running chat is reported at each sign of life', () => {
      Object.keys(page.fake.signs).forEach((sign) => {
        const { listener } = attachLate();
        page.fake.signs[sign]?.();
        const { onChatInitiated, onAgentAssign } = listener;
        expect(
          onChatInitiated.mock.calls.length +
            onAgentAssign.mock.calls.filter(([isHint]) => isHint !== true)
              .length,
          sign,
        ).toBeGreaterThan(0);
        page.renew();
      });
    });

    it('before the gate: is attached', () => {
      const { widget } = attachLate();
      expect(page.fake.isOpen()).toBe(true);
      widget.refuse();
      page.expectShut();
      expect(page.fake.isChatting()).toBe(!page.fake.can.end);
    });
  });
};
