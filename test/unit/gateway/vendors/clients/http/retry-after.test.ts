import { expect, it } from 'vitest';
import { retryAfter } from '../../../../../../src/gateway/vendors/clients/http/retry-after';

const NOW = Date.UTC(2026, 10, 20, 12);
const SENT = 'Fri, 20 Nov 2026 11:00:00 GMT';

const read = (text?: string, date?: string) =>
  retryAfter(
    new Headers({
      ...(text !== undefined && { 'retry-after': text }),
      ...(date !== undefined && { date }),
    }),
    NOW,
  );

it.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['1.5', 1500],
  ['99999999', 86_400_000],
  ['Fri, 20 Nov 2026 12:00:10 GMT', 10_000],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['Sun, 20 Nov 2050 11:00:00 GMT', 86_400_000],
])('%j is a wait of %i ms', (text, wait) => {
  expect(read(text)).toBe(wait);
});

it.each(['', 'soon', '-5', '2026-11-20', '1e9', 'NaN'])(
  '%j is no valid Retry-After',
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);

it('a date is relative to the sender’s own Date header', () => {
  expect(read('Fri, 20 Nov 2026 11:00:30 GMT', SENT)).toBe(30_000);
});

it('the header may be missing', () => {
  expect(read()).toBeUndefined();
});
