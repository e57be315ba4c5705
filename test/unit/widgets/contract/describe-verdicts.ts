import { describe, expect, it } from 'vitest';
import type { TestPage } from './test-page';

const TIMES = 12;

export const describeVerdicts = (page: TestPage) => {
  describe('admitted', () => {
    it('stays as it is', () => {
      page.start();
      page.fake.startChat();
      page.soon();
      expect(page.fake.isVisible()).toBe(true);
      expect(page.fake.isOpen()).toBe(true);
      expect(page.fake.isChatting()).toBe(true);
    });

    it('reports chats, agents and ends', () => {
      const { listener } = page.start();
      expect(listener.onChatInitiated).not.toHaveBeenCalled();
      page.fake.startChat();
      expect(listener.onChatInitiated).toHaveBeenCalled();
      expect(listener.onAgentAssign).not.toHaveBeenCalled();
      page.fake.joinAgent();
      expect(listener.onAgentAssign.mock.calls.length > 0).toBe(
        page.fake.can.tellAgent,
      );
      expect(listener.onChatEnded).not.toHaveBeenCalled();
      page.fake.endChat();
      expect(listener.onChatEnded.mock.calls.length > 0).toBe(
        page.fake.can.tellEnd,
      );
    });

    it('is left alone by an admission that ends no refusal', () => {
      const { widget } = page.start();
      const calls = page.fake.calls();
      widget.admit();
      expect(page.fake.calls()).toBe(calls);
    });
  });

  describe('refused', () => {
    it('before it has loaded: is never shown', () => {
      const { widget } = page.attach();
      widget.refuse();
      page.soon();
      page.fake.load();
      page.soon();
      page.expectShut();
    });

    it('and admitted before it has loaded: is shown', () => {
      const { widget } = page.attach();
      widget.refuse();
      widget.admit();
      page.fake.load();
      page.soon();
      expect(page.fake.isVisible()).toBe(true);
    });

    it('in the middle of a chat: closes at once', () => {
      const { widget } = page.start();
      page.fake.startChat();
      widget.refuse();
      page.expectShut();
      expect(page.fake.isChatting()).toBe(!page.fake.can.end);
    });

    it('closes again, whoever shows it, however often', () => {
      const { widget } = page.start();
      widget.refuse();
      expect(Object.keys(page.fake.shows).length > 0).toBe(
        page.fake.can.tellShown,
      );
      Object.values(page.fake.shows).forEach((show) => {
        for (let times = 0; times < TIMES; times++) {
          show();
          page.soon();
          page.expectShut();
        }
      });
    });

    it('closes again when a chat starts all the same', () => {
      const { widget, listener } = page.start();
      listener.onChatInitiated.mockImplementation(() => widget.refuse());
      widget.refuse();
      page.fake.startChat();
      page.soon();
      page.expectShut();
    });

    it('and admitted: is shown, and stays so', () => {
      const { widget } = page.start();
      widget.refuse();
      widget.admit();
      expect(page.fake.isVisible()).toBe(true);
      Object.values(page.fake.shows).forEach((show) => {
        show();
        page.soon();
        expect(page.fake.isVisible()).toBe(true);
      });
    });

    it('and admitted repeatedly: follows the last verdict', () => {
      const { widget } = page.start();
      for (let times = 0; times < TIMES; times++) {
        widget.refuse();
        widget.refuse();
        page.expectShut();
        widget.admit();
        expect(page.fake.isVisible()).toBe(true);
      }
    });

    it('and admitted: reports chats as before', () => {
      const { widget, listener } = page.start();
      widget.refuse();
      widget.admit();
      listener.onChatInitiated.mockClear();
      page.fake.startChat();
      expect(listener.onChatInitiated).toHaveBeenCalled();
    });

    it('in its chat only: keeps its other channels, if it has any', () => {
      const { widget } = page.start(() => true);
      page.fake.startChat();
      widget.refuse();
      page.soon();
      expect(page.fake.isVisible()).toBe(false);
      expect(page.fake.isOtherVisible()).toBe(page.fake.can.otherChannels);
      widget.admit();
      expect(page.fake.isVisible()).toBe(true);
    });
  });
};
