import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttachOptions, Guard, Widget } from '../../../src/widgets/widget';
import type { FakeWidget } from './fake-widget';

const TIMES = 12;

/**
 * What the gate relies on, whatever the widget. No cell is skipped: what a
 * product cannot do is tested as well.
 */
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
    const soon = () => vi.advanceTimersByTime(1000);
    const widgets: Widget[] = [];
    let fake: FakeWidget;

    const attach = (options: AttachOptions = {}) => {
      const listener = {
        onChatInitiated: vi.fn(),
        onAgentAssign: vi.fn(),
        onChatEnded: vi.fn(),
      };
      const widget = fake.adapter.attach(listener, guard, options);
      widgets.push(widget);
      return { listener, widget };
    };

    /** A widget that is there, and that the gate knows. */
    const start = (options?: AttachOptions) => {
      const attached = attach(options);
      soon();
      fake.load();
      soon();
      return attached;
    };

    const expectShut = () => {
      expect(fake.isVisible()).toBe(false);
      expect(fake.isOpen()).toBe(false);
    };

    beforeEach(() => {
      errors.length = 0;
      vi.useFakeTimers();
      fake = makeFake();
    });
    afterEach(() => {
      fake.mendApi();
      // Whatever the last test refused must not be refused in the next.
      widgets.splice(0).forEach((widget) => widget.undo());
      fake.clear();
      vi.useRealTimers();
      vi.restoreAllMocks();
      expect(errors).toEqual([]);
    });

    describe('on the page', () => {
      it('is found by its snippet, and once it has loaded', () => {
        expect(fake.adapter.isHere()).toBe(true);
        fake.load();
        expect(fake.adapter.isHere()).toBe(true);
      });

      it('is found nowhere else', () => {
        fake.clear();
        expect(fake.adapter.isHere()).toBe(!fake.can.beFound);
      });

      it('can be loaded by us', () => {
        fake.clear();
        expect(fake.adapter.script('lumen')).toEqual(fake.script);
        const { widget, listener } = start();
        fake.startChat();
        expect(listener.onChatInitiated).toHaveBeenCalled();
        widget.refuse();
        expectShut();
      });
    });

    describe('ready', () => {
      it('late: is waited for', () => {
        const { widget, listener } = attach();
        widget.refuse();
        vi.advanceTimersByTime(600_000);
        fake.load();
        vi.advanceTimersByTime(5000);
        expectShut();
        widget.admit();
        fake.startChat();
        expect(fake.isVisible()).toBe(true);
        expect(listener.onChatInitiated).toHaveBeenCalled();
      });

      it('never: is waited for, and nothing is told', () => {
        const { widget, listener } = attach();
        widget.refuse();
        widget.setCode?.('K7F2-9QXM');
        widget.claims?.();
        widget.admit();
        vi.advanceTimersByTime(600_000);
        expect(listener.onChatInitiated).not.toHaveBeenCalled();
        expect(fake.codes()).toEqual(fake.can.late ? [] : ['K7F2-9QXM']);
      });

      it('before us: is found, and its chat goes on without being told', () => {
        fake.load();
        fake.startChat();
        const { widget, listener } = attach();
        soon();
        expect(listener.onChatInitiated).not.toHaveBeenCalled();
        expect(fake.isOpen()).toBe(true);
        widget.refuse();
        expectShut();
        expect(fake.isChatting()).toBe(!fake.can.end);
      });
    });

    describe('admitted', () => {
      it('stays as it is', () => {
        start();
        fake.startChat();
        soon();
        expect(fake.isVisible()).toBe(true);
        expect(fake.isOpen()).toBe(true);
        expect(fake.isChatting()).toBe(true);
      });

      it('tells of chats, agents and ends', () => {
        const { listener } = start();
        expect(listener.onChatInitiated).not.toHaveBeenCalled();
        fake.startChat();
        expect(listener.onChatInitiated).toHaveBeenCalled();
        expect(listener.onAgentAssign).not.toHaveBeenCalled();
        fake.joinAgent();
        expect(listener.onAgentAssign.mock.calls.length > 0).toBe(
          fake.can.tellAgent,
        );
        expect(listener.onChatEnded).not.toHaveBeenCalled();
        fake.endChat();
        expect(listener.onChatEnded.mock.calls.length > 0).toBe(
          fake.can.tellEnd,
        );
      });

      it('is left alone by an admission that ends no refusal', () => {
        const { widget } = start();
        const calls = fake.calls();
        widget.admit();
        expect(fake.calls()).toBe(calls);
      });
    });

    describe('refused', () => {
      it('before it was ready: never shows', () => {
        const { widget } = attach();
        widget.refuse();
        soon();
        fake.load();
        soon();
        expectShut();
      });

      it('and admitted before it was ready: shows', () => {
        const { widget } = attach();
        widget.refuse();
        widget.admit();
        fake.load();
        soon();
        expect(fake.isVisible()).toBe(true);
      });

      it('in the middle of a chat: closes at once', () => {
        const { widget } = start();
        fake.startChat();
        widget.refuse();
        expectShut();
        expect(fake.isChatting()).toBe(!fake.can.end);
      });

      it('closes again, whoever shows it, however often', () => {
        const { widget } = start();
        widget.refuse();
        expect(Object.keys(fake.shows).length > 0).toBe(fake.can.tellShown);
        Object.values(fake.shows).forEach((show) => {
          for (let times = 0; times < TIMES; times++) {
            show();
            soon();
            expectShut();
          }
        });
      });

      it('closes again when a chat starts all the same', () => {
        const { widget, listener } = start();
        listener.onChatInitiated.mockImplementation(() => widget.refuse());
        widget.refuse();
        fake.startChat();
        soon();
        expectShut();
      });

      it('and admitted: shows, and goes on to', () => {
        const { widget } = start();
        widget.refuse();
        widget.admit();
        expect(fake.isVisible()).toBe(true);
        Object.values(fake.shows).forEach((show) => {
          show();
          soon();
          expect(fake.isVisible()).toBe(true);
        });
      });

      it('and admitted again and again: is as the last word has it', () => {
        const { widget } = start();
        for (let times = 0; times < TIMES; times++) {
          widget.refuse();
          widget.refuse();
          expectShut();
          widget.admit();
          expect(fake.isVisible()).toBe(true);
        }
      });

      it('and admitted: tells of chats as before', () => {
        const { widget, listener } = start();
        widget.refuse();
        widget.admit();
        listener.onChatInitiated.mockClear();
        fake.startChat();
        expect(listener.onChatInitiated).toHaveBeenCalled();
      });

      it('in its chat only: keeps its other channels, if it has any', () => {
        const { widget } = start({ chatOnly: true });
        fake.startChat();
        widget.refuse();
        soon();
        expect(fake.isVisible()).toBe(false);
        expect(fake.isOtherVisible()).toBe(fake.can.otherChannels);
        widget.admit();
        expect(fake.isVisible()).toBe(true);
      });
    });

    describe('twice on one page', () => {
      /** How often one chat is told to one listener. */
      const tellings = () => {
        const { listener } = start();
        return () => {
          fake.startChat();
          fake.joinAgent();
          fake.endChat();
          return Object.values(listener).map((told) => told.mock.calls.length);
        };
      };

      it('loaded twice: tells each thing as often as loaded once', () => {
        const once = tellings()();
        fake.clear();
        fake = makeFake();
        const tell = tellings();
        fake.load();
        soon();
        expect(tell()).toEqual(once);
      });

      it('attached twice: tells both, and comes to rest', () => {
        const both = [start(), start()];
        fake.startChat();
        both.forEach(({ listener, widget }) => {
          expect(listener.onChatInitiated).toHaveBeenCalled();
          widget.refuse();
        });
        Object.values(fake.shows).forEach((show) => show());
        vi.advanceTimersByTime(60_000);
        expectShut();
        const calls = fake.calls();
        vi.advanceTimersByTime(60_000);
        expect(fake.calls()).toBe(calls);
        both.forEach(({ widget }) => widget.admit());
        soon();
        expect(fake.isVisible()).toBe(true);
      });

      it('attached twice: one that never refused ends no refusal', () => {
        const { widget } = start();
        const other = start().widget;
        widget.refuse();
        other.admit();
        other.undo();
        soon();
        expectShut();
      });
    });

    describe('what agents see', () => {
      const put = (code: string) => attached.setCode?.(code);
      let attached: ReturnType<typeof attach>['widget'];

      it('can be a code, or cannot', () => {
        expect(attach().widget.setCode !== undefined).toBe(fake.can.code);
      });

      it('is the code, whether set before or after loading', () => {
        attached = attach().widget;
        put('AAAA-AAAA');
        fake.load();
        soon();
        fake.startChat();
        soon();
        expect([...new Set(fake.codes())]).toEqual(
          fake.can.code ? ['AAAA-AAAA'] : [],
        );
        put('BBBB-BBBB');
        soon();
        expect([...new Set(fake.codes())]).toEqual(
          fake.can.code ? ['AAAA-AAAA', 'BBBB-BBBB'] : [],
        );
      });

      it('is not cleared when there is no code any more', () => {
        attached = start().widget;
        fake.startChat();
        put('');
        soon();
        expect(fake.codes()).toEqual([]);
        put('AAAA-AAAA');
        soon();
        const codes = fake.codes();
        put('');
        soon();
        expect(fake.codes()).toEqual(codes);
      });
    });

    describe('what the visitor claims', () => {
      const ada = {
        name: 'Ada',
        email: 'ada@example.com',
        phone: '+44 20 7946 0000',
      };

      it('can be asked, or cannot', () => {
        expect(attach().widget.claims !== undefined).toBe(
          fake.can.claims.length > 0,
        );
      });

      it('is nothing before the widget is there', () => {
        expect(attach().widget.claims?.() ?? {}).toEqual({});
      });

      it('is what the widget knows at that moment', () => {
        const { widget } = start();
        expect(widget.claims?.() ?? {}).toEqual({});
        fake.claim(ada);
        expect(widget.claims?.() ?? {}).toEqual(
          Object.fromEntries(fake.can.claims.map((key) => [key, ada[key]])),
        );
      });

      it('is never anything but text', () => {
        const { widget } = start();
        fake.claim({ name: 7, email: { is: 'no text' }, phone: null, x: 'y' });
        expect(widget.claims?.() ?? {}).toEqual({});
      });

      it('is nothing where the widget throws', () => {
        const { widget } = start();
        fake.claim(ada);
        fake.breakApi();
        expect(widget.claims?.() ?? {}).toEqual({});
        expect(errors.splice(0)).toHaveLength(fake.can.claims.length ? 1 : 0);
      });
    });

    describe('gone wrong', () => {
      /** Does it while each call of the API throws. */
      const whileBroken = (action: () => void) => {
        fake.breakApi();
        guard(action)();
        fake.mendApi();
        return errors.splice(0).length;
      };

      it('a call that throws goes to the guard, and the next one works', () => {
        const { widget } = start();
        fake.startChat();
        expect(whileBroken(() => widget.refuse())).toBeGreaterThan(0);
        widget.refuse();
        expectShut();
        whileBroken(() => widget.admit());
        widget.refuse();
        expectShut();
        widget.admit();
        expect(fake.isVisible()).toBe(true);
      });

      it('a call of its own that throws goes to the guard', () => {
        const { widget } = start();
        widget.refuse();
        Object.values(fake.shows).forEach((show) => {
          const failures = whileBroken(() => {
            show();
            soon();
          });
          expect(failures).toBeGreaterThan(0);
          widget.refuse();
          expectShut();
        });
      });

      it('a widget that throws while it loads is refused all the same', () => {
        fake.breakApi();
        const { widget } = attach();
        whileBroken(() => fake.load());
        soon();
        widget.refuse();
        expectShut();
      });

      it('a widget that throws is let go all the same', () => {
        const { widget } = start();
        widget.refuse();
        whileBroken(() => widget.undo());
        expect(vi.getTimerCount()).toBe(0);
      });

      it('nonsense is borne, admitted or refused', () => {
        const { widget, listener } = start();
        fake.talkNonsense();
        soon();
        expect(fake.isVisible()).toBe(true);
        widget.refuse();
        fake.talkNonsense();
        widget.refuse();
        soon();
        expectShut();
        widget.admit();
        listener.onChatInitiated.mockClear();
        fake.startChat();
        expect(listener.onChatInitiated).toHaveBeenCalled();
      });
    });

    describe('undone', () => {
      const expectLetGo = ({ listener }: ReturnType<typeof attach>) => {
        soon();
        expect(vi.getTimerCount()).toBe(0);
        expect(fake.isVisible()).toBe(true);
        Object.values(listener).forEach((told) => told.mockClear());
        const calls = fake.calls();
        const codes = fake.codes();
        fake.startChat();
        fake.joinAgent();
        Object.values(fake.shows).forEach((show) => show());
        fake.talkNonsense();
        fake.endChat();
        vi.advanceTimersByTime(60_000);
        expect(fake.isVisible()).toBe(true);
        expect(fake.calls()).toBe(calls);
        expect(fake.codes()).toEqual(codes);
        Object.values(listener).forEach((told) =>
          expect(told).not.toHaveBeenCalled(),
        );
        expect(vi.getTimerCount()).toBe(0);
      };

      it('leaves no listener and no timer', () => {
        const listeners = fake.listeners();
        const attached = start();
        attached.widget.undo();
        if (fake.can.unsubscribe) expect(fake.listeners()).toBe(listeners);
        expectLetGo(attached);
      });

      it('leaves no listener on window or document', () => {
        const held: unknown[] = [];
        const watched = [window, document].map((target) => [
          vi.spyOn(target, 'addEventListener'),
          vi.spyOn(target, 'removeEventListener'),
        ]);
        const { widget } = start();
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

      it('takes a refusal back', () => {
        const attached = start();
        fake.startChat();
        attached.widget.refuse();
        attached.widget.undo();
        expect(fake.isVisible()).toBe(true);
        expectLetGo(attached);
      });

      it('in the moment of showing again: touches it no more', () => {
        const attached = start();
        attached.widget.refuse();
        Object.values(fake.shows).forEach((show) => show());
        attached.widget.undo();
        expectLetGo(attached);
      });

      it('before it was ready: never touches it', () => {
        const attached = attach();
        attached.widget.refuse();
        attached.widget.setCode?.('K7F2-9QXM');
        soon();
        attached.widget.undo();
        const listeners = fake.listeners();
        expect(vi.getTimerCount()).toBe(0);
        fake.load();
        soon();
        expect(fake.codes()).toEqual(fake.can.late ? [] : ['K7F2-9QXM']);
        if (fake.can.unsubscribe) expect(fake.listeners()).toBe(listeners);
        expectLetGo(attached);
      });

      it('in the moment of loading: touches it no more', () => {
        const attached = attach();
        attached.widget.setCode?.('K7F2-9QXM');
        fake.load();
        attached.widget.undo();
        expectLetGo(attached);
      });

      it('twice: is the same as once', () => {
        const attached = start();
        attached.widget.refuse();
        attached.widget.undo();
        const calls = fake.calls();
        attached.widget.undo();
        expect(fake.calls()).toBe(calls);
        expectLetGo(attached);
      });

      it('and attached anew: works as the first time', () => {
        start().widget.undo();
        const { widget, listener } = attach();
        soon();
        fake.startChat();
        expect(listener.onChatInitiated).toHaveBeenCalled();
        widget.refuse();
        expectShut();
      });
    });
  });
