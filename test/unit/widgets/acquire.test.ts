// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acquire } from '../../../src/widgets/acquire';
import { describeWidget } from './contract';
import { createFakeAcquire } from './fake-acquire';

describeWidget('acquire', createFakeAcquire);

describe('Acquire’s command queue', () => {
  const listener = {
    onChatInitiated: vi.fn(),
    onAgentAssign: vi.fn(),
    onChatEnded: vi.fn(),
  };
  const attach = () => acquire(listener, (action) => action);
  const page: Window & { acquire?: unknown[] } = window;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.resetAllMocks();
    delete page.acquire;
  });
  afterEach(() => vi.useRealTimers());

  it('is never made by us', () => {
    attach();
    vi.advanceTimersByTime(60_000);
    expect(page.acquire).toBeUndefined();
  });

  it('is found however late the snippet comes', () => {
    attach().refuse();
    vi.advanceTimersByTime(30_000);
    const fake = createFakeAcquire();
    vi.advanceTimersByTime(60_000);
    fake.load();
    expect(fake.isVisible()).toBe(false);
  });

  it('gets our entry again if another loader took it away', () => {
    const fake = createFakeAcquire();
    attach().refuse();
    page.acquire?.splice(0);
    vi.advanceTimersByTime(1000);
    fake.load();
    expect(fake.isVisible()).toBe(false);
  });

  it('may run our entry many times, and is listened to once', () => {
    const fake = createFakeAcquire();
    attach();
    vi.advanceTimersByTime(60_000);
    fake.load();
    fake.emit('close');
    expect(listener.onChatEnded).toHaveBeenCalledOnce();
  });

  it('may rebuild the widget at each hiding without end', () => {
    const fake = createFakeAcquire();
    const { applyAction } = fake.app;
    fake.app.applyAction = (action, settings) => {
      applyAction(action, settings);
      fake.emit('ui_reloaded');
    };
    const widget = attach();
    fake.load();
    widget.refuse();
    vi.advanceTimersByTime(10_000);
    expect(fake.isVisible()).toBe(false);
    expect(fake.applied()).toBeLessThan(20);
  });
});
