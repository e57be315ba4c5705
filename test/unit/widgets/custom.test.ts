// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { custom } from '../../../src/widgets/custom';
import type { Guard } from '../../../src/widgets/widget';
import { describeWidget } from './contract';
import { createTestChat } from './contract/test-chat';
import { createFakeCustom } from './fake-custom';

describeWidget('custom', createFakeCustom);
describeWidget('custom that cannot be unsubscribed from', () =>
  createFakeCustom({ unsubscribe: false }),
);

describe('a site’s own widget', () => {
  const listener = {
    onChatInitiated: vi.fn(),
    onAgentAssign: vi.fn(),
    onChatEnded: vi.fn(),
  };
  const guard: Guard = (action) => action;

  it('needs no more than hide and show', () => {
    const own = { hide: vi.fn(), show: vi.fn() };
    const adapter = custom(own);
    const widget = adapter.attach(listener, guard, () => false);
    const chat = createTestChat(guard, () => ({ adapter, own }));
    chat.begin();
    chat.put('K7F2-9QXM');
    expect(chat.claims()).toEqual({});
    widget.refuse();
    expect(own.hide).toHaveBeenCalledOnce();
    widget.undo();
    expect(own.show).toHaveBeenCalledOnce();
  });

  it.each([true, false])(
    'is told whether other channels may stay: %s',
    (isChatOnly) => {
      const own = { hide: vi.fn(), show: vi.fn() };
      custom(own)
        .attach(listener, guard, () => isChatOnly)
        .refuse();
      expect(own.hide).toHaveBeenCalledWith(isChatOnly);
    },
  );

  it('is called as the methods of one object', () => {
    const own = {
      shown: true,
      hide() {
        this.shown = false;
      },
      show() {
        this.shown = true;
      },
    };
    const widget = custom(own).attach(listener, guard, () => false);
    widget.refuse();
    expect(own.shown).toBe(false);
    widget.admit();
    expect(own.shown).toBe(true);
  });

  it('loads itself', () => {
    const fake = createFakeCustom();
    expect(fake.loads()).toBe(0);
    expect(fake.prepare()).toBeUndefined();
    expect(fake.loads()).toBe(1);
  });
});
