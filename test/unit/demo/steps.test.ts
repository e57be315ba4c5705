import { describe, expect, it } from 'vitest';
import {
  advance,
  BEGINNING,
  type ShopNews,
} from '../../../demo/side-by-side/steps';

const PAGE = { page: '/lamps' };
const CHAT: ShopNews = { chat: 'started' };
const REFUSED: ShopNews = { verdict: 'refused' };
const ADMITTED: ShopNews = { verdict: 'admitted' };

const after = (...news: ShopNews[]): number =>
  news.reduce(advance, BEGINNING).done;

describe('the steps of the try-it page', () => {
  it('are done by what happens, one after another', () => {
    const all = [PAGE, ADMITTED, CHAT, REFUSED, PAGE, REFUSED, ADMITTED];
    const done = all.map((_, index) => after(...all.slice(0, index + 1)));
    expect(done).toEqual([0, 0, 1, 2, 2, 3, 4]);
  });

  it.each([
    ['a page that is opened before the block', 1, [PAGE, CHAT, PAGE]],
    ['a refusal that is told twice', 2, [CHAT, REFUSED, REFUSED]],
    ['a visitor who was blocked earlier', 2, [PAGE, REFUSED]],
    ['an unblock before a reload', 4, [CHAT, REFUSED, ADMITTED]],
    ['a second block after all', 2, [CHAT, REFUSED, ADMITTED, REFUSED]],
    ['a new visitor', 0, [CHAT, REFUSED, { startedOver: true }]],
  ] as [string, number, ShopNews[]][])('know %s', (_name, done, news) => {
    expect(after(...news)).toBe(done);
  });
});
