// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeGateway } from './fake-gateway';
import { openPanel, openWithChats } from './open-panel';
import { aSession } from './samples';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('while the console waits, it', () => {
  it('shows nothing at first, then grey rows', async () => {
    const panel = openPanel(fakeGateway());
    await panel.find('.lists');
    await pass(100);
    expect(panel.all('.skeleton')).toEqual([]);
    await pass(400);
    expect(panel.all('.skeleton').length).toBeGreaterThan(0);
  });

  it('keeps the chats, and says only after a while that the gateway is away', async () => {
    const gateway = fakeGateway();
    const panel = await openWithChats(gateway, aSession());
    gateway.tell({ type: 'away', denied: false });
    await pass(4_000);
    expect(panel.texts('[role=alert] p')).toEqual([]);
    await pass(2_000);
    expect(panel.texts('[role=alert] p')).toEqual([
      expect.stringMatching(/^No connection since/),
    ]);
    expect(panel.all('.row')).toHaveLength(1);

    gateway.tell({ type: 'open' });
    await pass(100);
    expect(panel.texts('[role=alert] p')).toEqual([]);
  });
});
