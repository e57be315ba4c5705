import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attach, Guard } from '../../../src/widgets/widget';

/** A page with one vendor's widget on it, made from that vendor's fact sheet. */
export interface FakeWidget {
  attach: Attach;
  /** The widget has loaded and works off what was asked of it before. */
  load(): void;
  startChat(): void;
  joinAgent(): void;
  endChat(): void;
  /** The widget or the page builds the widget anew, and so shows it. */
  showAgain(): void;
  isVisible(): boolean;
  isOpen(): boolean;
  /** The codes that agents see, in order. */
  codes(): string[];
  /** The next call of the vendor's API throws. */
  breakNextCall(): void;
}

/** What the gate relies on, whatever the widget. */
export const describeWidget = (name: string, makeFake: () => FakeWidget) =>
  describe(`widget: ${name}`, () => {
    const errors: unknown[] = [];
    const guard: Guard =
      (action) =>
      (...args) => {
        try {
          action(...args);
        } catch (error) {
          errors.push(error);
        }
      };

    const start = () => {
      const fake = makeFake();
      const listener = {
        onChatInitiated: vi.fn(),
        onAgentAssign: vi.fn(),
        onChatEnded: vi.fn(),
      };
      return { fake, listener, widget: fake.attach(listener, guard) };
    };
    const soon = () => vi.advanceTimersByTime(1000);

    beforeEach(() => {
      errors.length = 0;
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
      expect(errors).toEqual([]);
    });

    it('names itself as data-widget does', () => {
      expect(start().widget.name).toBe(name);
    });

    it('leaves an admitted visitor’s widget as it is', () => {
      const { fake } = start();
      fake.load();
      fake.startChat();
      soon();
      expect(fake.isVisible()).toBe(true);
      expect(fake.isOpen()).toBe(true);
    });

    it('waits for a widget that never loads', () => {
      const { fake, widget, listener } = start();
      widget.refuse();
      widget.setCode('K7F2-9QXM');
      widget.admit();
      vi.advanceTimersByTime(600_000);
      expect(listener.onChatInitiated).not.toHaveBeenCalled();
      expect(fake.codes()).toEqual([]);
    });

    it('tells of chats, agents and ends once the widget is there', () => {
      const { fake, listener } = start();
      soon();
      fake.load();
      soon();
      fake.startChat();
      expect(listener.onChatInitiated).toHaveBeenCalled();
      expect(listener.onAgentAssign).not.toHaveBeenCalled();
      fake.joinAgent();
      expect(listener.onAgentAssign).toHaveBeenCalled();
      expect(listener.onChatEnded).not.toHaveBeenCalled();
      fake.endChat();
      expect(listener.onChatEnded).toHaveBeenCalled();
    });

    it('hides a widget that was refused before it was ready', () => {
      const { fake, widget } = start();
      widget.refuse();
      soon();
      fake.load();
      soon();
      expect(fake.isVisible()).toBe(false);
    });

    it('shows a widget that was admitted again before it was ready', () => {
      const { fake, widget } = start();
      widget.refuse();
      widget.admit();
      fake.load();
      soon();
      expect(fake.isVisible()).toBe(true);
    });

    it('closes and hides the widget in the middle of a chat', () => {
      const { fake, widget } = start();
      fake.load();
      soon();
      fake.startChat();
      widget.refuse();
      expect(fake.isVisible()).toBe(false);
      expect(fake.isOpen()).toBe(false);
    });

    it('hides the widget again when it is built anew', () => {
      const { fake, widget } = start();
      fake.load();
      soon();
      widget.refuse();
      for (let times = 0; times < 3; times++) {
        fake.showAgain();
        soon();
        expect(fake.isVisible()).toBe(false);
      }
    });

    it('shows the widget again after the refusal, also when built anew', () => {
      const { fake, widget } = start();
      fake.load();
      soon();
      widget.refuse();
      widget.admit();
      expect(fake.isVisible()).toBe(true);
      fake.showAgain();
      soon();
      expect(fake.isVisible()).toBe(true);
    });

    it('still tells of chats after a refusal has come and gone', () => {
      const { fake, widget, listener } = start();
      fake.load();
      soon();
      widget.refuse();
      widget.admit();
      fake.startChat();
      expect(listener.onChatInitiated).toHaveBeenCalled();
    });

    it('gives agents the code, whether set before or after loading', () => {
      const { fake, widget } = start();
      widget.setCode('AAAA-AAAA');
      fake.load();
      soon();
      expect(fake.codes()).toEqual(['AAAA-AAAA']);
      widget.setCode('BBBB-BBBB');
      expect(fake.codes()).toEqual(['AAAA-AAAA', 'BBBB-BBBB']);
    });

    it('clears nothing at the vendor when there is no code any more', () => {
      const { fake, widget } = start();
      fake.load();
      soon();
      widget.setCode('');
      expect(fake.codes()).toEqual([]);
    });

    it('hands what the vendor’s API throws to the guard', () => {
      const { fake, widget } = start();
      fake.load();
      soon();
      widget.refuse();
      fake.breakNextCall();
      fake.showAgain();
      soon();
      expect(errors.splice(0)).toHaveLength(1);
    });
  });
