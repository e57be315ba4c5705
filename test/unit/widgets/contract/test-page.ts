import { expect, vi } from 'vitest';
import type { Guard, IsChatOnly, Widget } from '../../../../src/widgets/widget';
import type { FakeWidget } from '../fake-widget';
import { createTestChat } from './test-chat';

/** A page with the widget under test, and our adapter to it. */
export const createTestPage = (makeFake: () => FakeWidget) => {
  const errors: unknown[] = [];
  const widgets: Widget[] = [];
  let fake: FakeWidget;

  const guard: Guard =
    (action) =>
    (...args) => {
      try {
        action(...args);
      } catch (error) {
        errors.push(error);
      }
    };

  const chat = createTestChat(guard, () => fake);

  const soon = () => {
    vi.advanceTimersByTime(1000);
  };

  const attach = (isChatOnly: IsChatOnly = () => false) => {
    const listener = {
      onChatInitiated: vi.fn(chat.hear),
      onAgentAssign: vi.fn(),
      onChatEnded: vi.fn(),
    };
    const attached = fake.adapter.attach(listener, guard, isChatOnly);
    const widget = {
      ...attached,
      undo() {
        chat.end();
        attached.undo();
      },
    };
    widgets.push(widget);
    return { listener, widget };
  };

  const clear = () => {
    fake.mendApi();
    // Whatever this test refused must not be refused in the next.
    widgets.splice(0).forEach((widget) => widget.undo());
    fake.clear();
  };

  return {
    /** What the guard was handed. */
    errors,
    guard,
    chat,
    get fake() {
      return fake;
    },
    begin() {
      errors.length = 0;
      fake = makeFake();
      chat.begin();
    },
    clear,
    renew() {
      clear();
      fake = makeFake();
      chat.begin();
    },
    /** An app takes the widget away and, a moment later, mounts another. */
    remount() {
      // A site's own stays the same object.
      if (fake.mountAnew) {
        fake.mountAnew();
        return;
      }
      fake.clear();
      vi.advanceTimersByTime(300);
      fake = makeFake();
      fake.load();
    },
    soon,
    attach,
    /** A widget that is there, and that the gate knows. */
    start(isChatOnly?: IsChatOnly) {
      const attached = attach(isChatOnly);
      soon();
      fake.load();
      soon();
      return attached;
    },
    expectShut() {
      expect(fake.isVisible()).toBe(false);
      expect(fake.isOpen()).toBe(false);
    },
  };
};

export type TestPage = ReturnType<typeof createTestPage>;
export type Attached = ReturnType<TestPage['attach']>;
