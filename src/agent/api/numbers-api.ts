import type { Page } from '../../protocol/page';
import type { Stats } from '../../protocol/stats';
import type { AcceptSuggestion, Suggestion } from '../../protocol/suggestions';
import { readListSize } from './read-list-size';
import type { Call } from './request';

/** Days in UTC, such as `2026-11-20`, both included. */
export interface StatsDays {
  since: string;
  until: string;
}

/** The numbers, and what they suggest. All reject with `ApiError`. */
export interface NumbersApi {
  stats(days: StatsDays, site: string | undefined): Promise<Stats>;
  /** Bytes of a site’s published list that a browser loads for a key. */
  listSize(site: string): Promise<number>;
  suggestions(
    query: Readonly<Record<string, string>>,
  ): Promise<Page<Suggestion>>;
  accept(id: string, request: AcceptSuggestion): Promise<Suggestion>;
  dismiss(id: string): Promise<Suggestion>;
  undo(id: string): Promise<Suggestion>;
}

/** Creates the functions that call the routes of numbers and suggestions. */
export const createNumbersApi = (
  call: <T>(options: Call) => Promise<T>,
  fetch: typeof window.fetch,
): NumbersApi => {
  const get = <T>(path: string, query: Readonly<Record<string, string>>) =>
    call<T>({ method: 'GET', path: `${path}?${new URLSearchParams(query)}` });
  const answer = (id: string, verb: string, body: object = {}) =>
    call<Suggestion>({
      ...{ method: 'POST', body },
      path: `/v1/suggestions/${encodeURIComponent(id)}/${verb}`,
    });
  return {
    stats: (days, site) => get('/v1/stats', { ...days, ...(site && { site }) }),
    listSize: (site) => readListSize(fetch, site),
    suggestions: (query) => get('/v1/suggestions', query),
    accept: (id, request) => answer(id, 'accept', request),
    dismiss: (id) => answer(id, 'dismiss'),
    undo: (id) => answer(id, 'undo'),
  };
};
