import { expect, it } from 'vitest';
import { splitByDay } from '../../../../src/gateway/lib/split-by-day';

const DAY = 24 * 60 * 60 * 1000;
const at = (text: string) => Date.parse(`2026-11-${text}Z`);

it.each([
  ['20T10:00', '20T11:00', [3600]],
  ['20T23:00', '21T01:00', [3600, 3600]],
  ['20T00:00', '22T00:00', [86_400, 86_400]],
  ['20T10:00', '20T10:00', []],
  ['20T11:00', '20T10:00', []],
])('from %s until %s lie %j seconds in each day', (from, until, seconds) => {
  const days = splitByDay(at(from), at(until));
  expect(days.map((one) => one.seconds)).toEqual(seconds);
  const first = Math.floor(at(from) / DAY) * DAY;
  expect(days.map(({ day }) => day)).toEqual(
    seconds.map((_, index) => first + index * DAY),
  );
});
