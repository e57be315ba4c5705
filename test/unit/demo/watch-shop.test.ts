// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  watchShop,
  type ShopMessage,
} from '../../../demo/side-by-side/watch-shop';

const SHOP = 'http://127.0.0.1:8788';

describe('shop in the side-by-side page', () => {
  const open = () => {
    const element = () => document.createElement('div');
    const parts = {
      frame: document.createElement('iframe'),
      address: element(),
      reload: element(),
      again: element(),
      trouble: element(),
      advice: element(),
      whenRefused: element(),
    };
    parts.trouble.hidden = true;
    const messages: ShopMessage[] = [];
    const shop = watchShop(SHOP, parts, (message) => messages.push(message));
    return { ...parts, shop, messages };
  };
  const say = (data: unknown, origin = SHOP) =>
    window.dispatchEvent(new MessageEvent('message', { data, origin }));

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is opened at its lamps, and its address told', () => {
    const { frame, address } = open();
    expect(frame.src).toBe(`${SHOP}/lamps`);
    expect(address.textContent).toBe('127.0.0.1:8788/lamps');
  });

  it('is missed when it stays silent, and not when it spoke', () => {
    const { trouble, advice, again } = open();
    vi.advanceTimersByTime(2999);
    expect(trouble.hidden).toBe(true);
    vi.advanceTimersByTime(1);
    expect(trouble.hidden).toBe(false);
    expect(advice.textContent).toContain('npm run demo -- --port 8788');
    again.click();
    expect(trouble.hidden).toBe(true);
    say({ page: '/lamps' });
    vi.advanceTimersByTime(10_000);
    expect(trouble.hidden).toBe(true);
  });

  it('is reloaded where the visitor is', () => {
    const { frame, address, reload } = open();
    say({ page: '/lamps/fern' });
    expect(address.textContent).toBe('127.0.0.1:8788/lamps/fern');
    reload.click();
    expect(frame.src).toBe(`${SHOP}/lamps/fern`);
    say({ page: '/acquire-v1/lamps?when-refused=notice&locale=ar' });
    reload.click();
    expect(frame.src).toBe(
      `${SHOP}/acquire-v1/lamps?when-refused=notice&locale=ar`,
    );
  });

  it('shows a refused visitor what is chosen, from the next page on', () => {
    const { frame, whenRefused } = open();
    whenRefused.innerHTML = '<input type="radio" value="hide" checked />';
    say({ page: '/lamps/fern?locale=de' });
    whenRefused.dispatchEvent(new Event('change'));
    expect(frame.src).toBe(`${SHOP}/lamps/fern?locale=de&when-refused=hide`);
  });

  it('says what happens in it', () => {
    const { messages } = open();
    say({ verdict: 'refused' });
    say({ verdict: 'admitted' }, 'http://127.0.0.1:9999');
    expect(messages).toEqual([{ verdict: 'refused' }]);
  });

  it('opens its lamps for somebody who starts over', () => {
    const { frame, shop } = open();
    say({ page: '/lamps/fern' });
    shop.open();
    expect(frame.src).toBe(`${SHOP}/lamps`);
  });

  it.each([
    ['another origin', { page: '/lamps/fern' }, 'http://127.0.0.1:9999'],
    ['the shop, but no path', { page: '//elsewhere?x' }, SHOP],
    ['the shop, but nothing known', 'fern', SHOP],
  ])('goes nowhere at the word of %s', (_name, data, origin) => {
    const { frame, address, reload } = open();
    say(data, origin);
    reload.click();
    expect(frame.src).toBe(`${SHOP}/lamps`);
    expect(address.textContent).toBe('127.0.0.1:8788/lamps');
  });
});
