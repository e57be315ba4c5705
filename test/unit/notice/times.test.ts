// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../../../src/notice/show';
import {
  DAY,
  freshPage,
  HOUR,
  leavePage,
  lines,
  MINUTE,
  NOW,
  say,
} from './open-notice';

beforeEach(freshPage);
afterEach(leavePage);

it.each([
  [1, 'in 1 minute'],
  [MINUTE + 1, 'in 2 minutes'],
  [59 * MINUTE, 'in 59 minutes'],
  [59.5 * MINUTE, 'in 1 hour'],
  [3 * HOUR, 'in 3 hours'],
  [23.4 * HOUR, 'in 23 hours'],
  [24 * HOUR, 'in 1 day'],
  [7 * DAY, 'in 7 days'],
  [30 * DAY, 'in 30 days'],
  [61 * DAY, 'in 2 months'],
  [730 * DAY, 'in 2 years'],
])('%i ms before the end it says %s', (left, when) => {
  expect(say({ ends: NOW + left })[0]).toContain(
    `You can chat again ${when} (`,
  );
});

it('the end has day and time, and the year only if it is not this one', () => {
  expect(say({ ends: NOW + 7 * DAY })[0]).toContain('(Fri 27 Nov, 14:05)');
  expect(say({ ends: NOW + 61 * DAY })[0]).toMatch(
    /\(Wed,? 20 Jan 2027, 14:05/,
  );
});

it('the remaining time is updated each minute until the end', () => {
  show({ ends: NOW + HOUR + 20_000 });
  const left = () => /in \d+ \w+/.exec(lines()[0] ?? '')?.[0];
  expect(left()).toBe('in 1 hour');
  vi.advanceTimersByTime(MINUTE + 20_000);
  expect(left()).toBe('in 59 minutes');
  vi.advanceTimersByTime(57 * MINUTE);
  expect(left()).toBe('in 2 minutes');
  vi.advanceTimersByTime(MINUTE);
  expect(left()).toBe('in 1 minute');
  vi.advanceTimersByTime(MINUTE - 1);
  expect(left()).toBe('in 1 minute');
});

it('the sentence disappears at the end, and its timer stops', () => {
  show({ ends: NOW + 90_000, text: 'Please be kind.' });
  vi.advanceTimersByTime(90_000);
  expect(lines()).toEqual(['Please be kind.']);
  vi.runAllTimers();
  expect(vi.getTimerCount()).toBe(0);
});

it.each([NOW, NOW - HOUR, 0, NaN, Infinity, -Infinity, 9e15])(
  'an end of %d counts as unknown',
  (ends) => {
    expect(say({ ends, reference: 'K7F2-9QXM' })).toEqual([
      'Reference: K7F2-9QXM',
    ]);
  },
);

it('an end in the year 9999 is shown', () => {
  expect(say({ ends: Date.UTC(9999, 11, 31) })[0]).toContain('9999');
});
