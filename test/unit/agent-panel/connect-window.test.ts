// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConnectWindow } from '../../../src/agent-panel/connection/connect-window';

const GATEWAY = 'https://gate.example';

/** The window that the browser opens, and what it says to the page. */
const openWindow = () => {
  const asked: unknown[] = [];
  const opened = {
    closed: false,
    postMessage: (message: unknown) => void asked.push(message),
  };
  vi.stubGlobal('open', () => opened);
  const say = (data: object, { source = opened, origin = GATEWAY } = {}) => {
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    dispatchEvent(event);
  };
  const connecting = openConnectWindow(GATEWAY);
  // Whoever looks later still sees how it ended.
  connecting.catch(() => undefined);
  say({ type: 'doorlist-connect-hello' });
  const { nonce } = asked[0] as { nonce: string };
  const token = { token: 'dl_1', expiresAt: '2026-12-01T00:00:00Z' };
  const grant = { type: 'doorlist-connect-grant', nonce, ...token };
  return { opened, say, connecting, grant, token };
};

describe('the window in which a person signs in', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is heard though it was seen closed before its last word came', async () => {
    const { opened, say, connecting, grant, token } = openWindow();
    opened.closed = true;
    vi.advanceTimersByTime(400);
    say(grant);
    await expect(connecting).resolves.toEqual(token);
  });

  it('was closed by whoever says nothing more', async () => {
    const { opened, connecting } = openWindow();
    opened.closed = true;
    vi.advanceTimersByTime(800);
    await expect(connecting).rejects.toMatchObject({ why: 'closed' });
  });

  it('is not confused with other windows, origins and attempts', async () => {
    const { opened, say, connecting, grant } = openWindow();
    say(grant, { source: { ...opened } });
    say(grant, { origin: 'https://elsewhere.example' });
    say({ ...grant, nonce: 'of an earlier one' });
    say({ type: 'doorlist-connect-denial', nonce: grant.nonce });
    await expect(connecting).rejects.toMatchObject({ why: 'denied' });
  });

  it('is not there where the browser opens none', async () => {
    vi.stubGlobal('open', () => null);
    const connecting = openConnectWindow(GATEWAY);
    await expect(connecting).rejects.toMatchObject({ why: 'blocked' });
  });
});
