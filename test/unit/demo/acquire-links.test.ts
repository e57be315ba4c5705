// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openByLink } from '../../../demo/acquire/open-by-link';

describe('links that open the chat', () => {
  const go = (hash: string) => {
    location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
  };
  const added = vi.spyOn(window, 'addEventListener');

  beforeEach(() => void (location.hash = ''));
  afterEach(() => {
    added.mock.calls.forEach(([name, listener]) =>
      removeEventListener(name, listener as EventListener),
    );
    added.mockClear();
  });

  it.each([
    '#start-chat',
    '#start-audio-chat',
    '#start-video-chat',
    '#start-chat-a42',
  ])('%s does, on the page and on the way to it', (hash) => {
    const open = vi.fn();
    openByLink(open);
    expect(open).not.toHaveBeenCalled();
    go(hash);
    expect(open).toHaveBeenCalledOnce();
    openByLink(open);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it.each(['#start', '#chat', '#start-chat-now', '#restart-chat'])(
    '%s does not',
    (hash) => {
      const open = vi.fn();
      openByLink(open);
      go(hash);
      expect(open).not.toHaveBeenCalled();
    },
  );
});
