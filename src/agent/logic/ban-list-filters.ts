import { KEY_KINDS } from '../../protocol/key-kinds';
import { BAN_SOURCES } from '../../protocol/ban-sources';
import type { BanListQuery } from '../api/bans-api';
import { DAY_MS, HOUR_MS } from './times';

const STATE_CHOICES = [
  'active',
  'toApprove',
  'lifted',
  'expired',
  'any',
] as const;
const HIT_CHOICES = [
  ...(['any', 'yes', 'no', 'day', 'week', 'month', 'year'] as const),
  'signed-in',
] as const;
const MADE_CHOICES = ['any', 'day', 'week', 'month', 'year'] as const;
const SORT_CHOICES = [
  ...(['-createdAt', 'createdAt', 'until', '-until'] as const),
  ...(['-hits', '-lastHitAt'] as const),
] as const;

/** The choices of each filter of the blocked visitors, the usual one first. */
export const FILTER_CHOICES = {
  state: STATE_CHOICES,
  kind: ['any', ...KEY_KINDS],
  source: ['any', ...BAN_SOURCES],
  hits: HIT_CHOICES,
  made: MADE_CHOICES,
  sort: SORT_CHOICES,
} as const;

/** A filter with choices that are known before anything is loaded. */
export type ChoiceFilter = keyof typeof FILTER_CHOICES;

/** What of the blocked visitors is shown, and in which order. */
export interface BanListFilters {
  q: string;
  state: (typeof STATE_CHOICES)[number];
  kind: (typeof FILTER_CHOICES.kind)[number];
  source: (typeof FILTER_CHOICES.source)[number];
  hits: (typeof HIT_CHOICES)[number];
  made: (typeof MADE_CHOICES)[number];
  sort: (typeof SORT_CHOICES)[number];
  /** Empty: any. */
  reason: string;
  /** A name; empty: anybody. */
  by: string;
  site: string | undefined;
}

const read = <Choice extends string>(
  choices: readonly Choice[],
  given: string | null,
): Choice => choices.find((one) => one === given) ?? (choices[0] as Choice);

/** Reads the filters of an address; what it does not say is as usual. */
export const readFilters = (
  query: URLSearchParams,
  site: string | undefined,
): BanListFilters => ({
  q: query.get('q') ?? '',
  state: read(FILTER_CHOICES.state, query.get('state')),
  kind: read(FILTER_CHOICES.kind, query.get('kind')),
  source: read(FILTER_CHOICES.source, query.get('source')),
  hits: read(FILTER_CHOICES.hits, query.get('hits')),
  made: read(FILTER_CHOICES.made, query.get('made')),
  sort: read(FILTER_CHOICES.sort, query.get('sort')),
  reason: query.get('reason') ?? '',
  by: query.get('by') ?? '',
  site,
});

/** Returns the address's query with a change of its filters. */
export const changeQuery = (
  query: URLSearchParams,
  change: Partial<Record<keyof BanListFilters, string | undefined>>,
): string => {
  const changed = new URLSearchParams(query);
  for (const [name, value = ''] of Object.entries(change)) {
    const usual =
      name in FILTER_CHOICES ? FILTER_CHOICES[name as ChoiceFilter][0] : '';
    if (value === '' || value === usual) changed.delete(name);
    else changed.set(name, value);
  }
  const text = String(changed);
  return text && `?${text}`;
};

const LENGTHS = { day: 1, week: 7, month: 30, year: 365 } as const;

const sinceOf = (length: keyof typeof LENGTHS, now: number): string => {
  // To the hour, so that the same list is asked for again.
  const ms = now - LENGTHS[length] * DAY_MS;
  return new Date(Math.floor(ms / HOUR_MS) * HOUR_MS).toISOString();
};

const toHit = (
  hits: Exclude<BanListFilters['hits'], 'any'>,
  now: number,
): string => {
  if (hits === 'signed-in') return hits;
  return hits === 'yes' || hits === 'no'
    ? String(hits === 'yes')
    : sinceOf(hits, now);
};

/** Returns the filters as `GET /v1/bans` and bulk changes take them. */
export const toBanQuery = (
  { q, state, kind, source, hits, made, reason, by, site }: BanListFilters,
  now: number,
): BanListQuery => ({
  ...(q.trim() && { q: q.trim() }),
  ...(state !== 'any' && { state }),
  ...(kind !== 'any' && { kind }),
  ...(source !== 'any' && { source }),
  ...(reason && { reason }),
  ...(by && { by }),
  ...(site && { site }),
  ...(hits !== 'any' && { hit: toHit(hits, now) }),
  ...(made !== 'any' && { since: sinceOf(made, now) }),
});

/** Returns the filters as a bulk change of all that they leave takes them. */
export const toBulkFilter = (query: BanListQuery): BanListQuery =>
  // Without any filter it would be refused: this one leaves all.
  Object.keys(query).length ? query : { since: '1970-01-01T00:00:00Z' };
