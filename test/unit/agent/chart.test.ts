import { describe, expect, it } from 'vitest';
import { toChartBars } from '../../../src/agent/logic/chart-bars';
import { planDays, readPeriod } from '../../../src/agent/logic/overview-period';
import { formatHours, formatSeconds } from '../../../src/agent/logic/seconds';
import { pickLabels } from '../../../src/agent/views/overview/chart/pick-labels';
import {
  planShorterEnd,
  readShorterEnd,
} from '../../../src/agent/views/appeals/plan-shorter-end';
import { aDay, someDays } from './number-samples';

const NOW = Date.parse('2026-11-20T14:05:00Z');
const HOUR = 60 * 60 * 1000;

describe('the days of the overview', () => {
  it.each([
    ['days=7', 7],
    ['days=365', 365],
    ['days=2', 30],
    ['', 30],
  ])('are of ?%s the last %i', (query, days) => {
    expect(readPeriod(new URLSearchParams(query))).toBe(days);
  });

  it('are those until today, as many before, and at least seven drawn', () => {
    expect(planDays(1, NOW)).toEqual({
      shown: { since: '2026-11-20', until: '2026-11-20' },
      before: { since: '2026-11-19', until: '2026-11-19' },
      drawn: { since: '2026-11-14', until: '2026-11-20' },
    });
    expect(planDays(30, NOW).drawn).toEqual(planDays(30, NOW).shown);
  });
});

describe('the bars of the chart', () => {
  it('are days, and of a year weeks that end today', () => {
    const week = someDays(7, '2026-11-20');
    expect(toChartBars(week)).toHaveLength(7);
    const year = someDays(365, '2026-11-20').map(({ day }) =>
      aDay(day, { refusedChats: 1, refusals: 1, bans: 1, shieldSeconds: 60 }),
    );
    const bars = toChartBars(year);
    expect(bars).toHaveLength(53);
    expect(bars[0]).toMatchObject({ from: bars[0]?.to, refused: 2, bans: 1 });
    expect(bars.at(-1)).toEqual({
      ...{ from: '2026-11-14', to: '2026-11-20' },
      ...{ refused: 14, bans: 7, shieldSeconds: 420 },
    });
  });

  it('are labelled as far as there is room, the last one always', () => {
    expect(pickLabels(30, 10)).toEqual([2, 5, 8, 11, 14, 17, 20, 23, 26, 29]);
    expect(pickLabels(7, 20)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(pickLabels(30, 0)).toEqual([29]);
  });
});

it.each([
  [0, '0 secs'],
  [74, '1 min'],
  [7800, '2 hrs 10 mins'],
  [90_000, '1 day 1 hr'],
])('%i seconds are %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

it.each([
  [60, '1 min'],
  [32_400, '9 hrs'],
  [5400, '1.5 hrs'],
])('%i seconds of a shield are %s', (seconds, text) => {
  expect(formatHours(seconds)).toBe(text);
});

describe('the end of a block that is to be shortened', () => {
  it('is offered half-way, and in a week for one without an end', () => {
    const until = new Date(NOW + 48 * HOUR).toISOString();
    expect(new Date(planShorterEnd(until, NOW) ?? 0).toISOString()).toBe(
      '2026-11-21T14:00:00.000Z',
    );
    expect(new Date(planShorterEnd(null, NOW) ?? 0).toISOString()).toBe(
      '2026-11-27T14:00:00.000Z',
    );
  });

  it('is not offered where too little is left', () => {
    const soon = new Date(NOW + HOUR / 4).toISOString();
    expect(planShorterEnd(soon, NOW)).toBeUndefined();
  });

  it.each([
    ['2026-11-20T15:00:00Z', '2026-11-21T00:00:00Z', true],
    ['2026-11-22T00:00:00Z', '2026-11-21T00:00:00Z', false],
    ['2026-11-20T14:00:00Z', '2026-11-21T00:00:00Z', false],
    ['2027-11-20T14:00:00Z', null, true],
    ['', null, false],
  ])('%s is one of a block until %s: %j', (field, until, isOne) => {
    expect(readShorterEnd(field, until, NOW) !== undefined).toBe(isOne);
  });
});
