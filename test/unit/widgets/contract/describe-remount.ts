import { describe, expect, it } from 'vitest';
import type { TestPage } from './test-page';

export const describeRemount = (page: TestPage) => {
  describe('taken away by an app and mounted again', () => {
    it('refused: is shut within a second, each time', () => {
      const { widget } = page.start();
      widget.refuse();
      for (let time = 0; time < 3; time++) {
        page.remount();
        page.soon();
        page.expectShut();
      }
      widget.admit();
      page.soon();
      expect(page.fake.isVisible()).toBe(true);
    });

    it('admitted: is left open, and its chats are reported once', () => {
      const { listener } = page.start();
      page.remount();
      page.soon();
      expect(page.fake.isVisible()).toBe(true);
      listener.onChatInitiated.mockClear();
      listener.onChatEnded.mockClear();
      page.fake.startChat();
      page.soon();
      expect(listener.onChatInitiated).toHaveBeenCalled();
      expect(listener.onChatEnded).not.toHaveBeenCalled();
    });

    it('refused, and then let go of: is left as the page has it', () => {
      const { widget } = page.start();
      widget.refuse();
      widget.undo();
      page.remount();
      page.soon();
      expect(page.fake.isVisible()).toBe(true);
    });
  });
};
