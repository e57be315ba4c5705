import type { StatsDays } from '../api/numbers-api';
import { DAY_MS } from './times';

/** Days that the overview may be of, today among them. */
export const PERIODS = [1, 7, 30, 365] as const;
export type Period = (typeof PERIODS)[number];

const USUAL: Period = 30;
/** Of one day there is no curve: those before it are drawn, too. */
const FEWEST_DRAWN = 7;

/** Reads the period of an address. */
export const readPeriod = (query: URLSearchParams): Period =>
  PERIODS.find((days) => String(days) === query.get('days')) ?? USUAL;

const format = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Returns so many days of UTC, the last of which some days ago. */
const endingAgo = (days: number, ago: number, now: number): StatsDays => ({
  since: format(now - (days + ago - 1) * DAY_MS),
  until: format(now - ago * DAY_MS),
});

/** Returns which days a period is of, those before, and those that are drawn. */
export const planDays = (
  period: Period,
  now: number,
): { shown: StatsDays; before: StatsDays; drawn: StatsDays } => ({
  shown: endingAgo(period, 0, now),
  before: endingAgo(period, period, now),
  drawn: endingAgo(Math.max(period, FEWEST_DRAWN), 0, now),
});
