// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shopperId } from '../../../demo/widget/shopper-id';

const forgetPage = () => delete document.documentElement.dataset['shopper'];

describe('the shop’s name for a browser', () => {
  beforeEach(() => {
    localStorage.clear();
    forgetPage();
  });
  afterEach(() => void vi.restoreAllMocks());

  it('lasts from page to page', () => {
    const first = shopperId();
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    forgetPage();
    expect(shopperId()).toBe(first);
  });

  it('is one on a page whose storage is switched off', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('switched off');
    });
    const first = shopperId();
    expect(shopperId()).toBe(first);
    forgetPage();
    expect(shopperId()).not.toBe(first);
  });
});
