import type { Page } from '../../../../protocol/page';
import {
  suggestionQuery,
  type AnsweredState,
  type Suggestion,
} from '../../../../protocol/suggestions';
import type { z } from 'zod';
import type { Caller } from '../../../auth/caller';
import { ownsAllSites } from '../../../auth/policies';
import { check } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { yieldToEventLoop } from '../../../lib/yield-to-event-loop';
import type { AnswerDeps } from '../../../suggestions/accept-suggestion';
import { listOpenSuggestions } from '../../../suggestions/list-open';
import {
  presentAnswer,
  presentFound,
} from '../../../suggestions/present-suggestion';
import { appliesTo } from '../../../store/predicates';
import { findSite } from '../../../store/sites';
import { listAnswers } from '../../../store/suggestions/answers';

type Query = z.output<typeof suggestionQuery>;

/** What pages of suggestions are made from. */
export interface PageDeps extends AnswerDeps {
  now: () => number;
}

const listOpen = async (
  deps: PageDeps,
  caller: Caller,
  { kind, limit, cursor }: Query,
  isShown: (sites: readonly string[]) => boolean,
): Promise<Page<Suggestion>> => {
  const at = deps.now();
  const { found, next } = await listOpenSuggestions(
    deps,
    {
      ...{ kind, limit, cursor },
      isShown: ({ bans }) => bans.every(({ sites }) => isShown(sites)),
    },
    at,
  );
  const data: Suggestion[] = [];
  for (const one of found) {
    data.push(await presentFound(deps, one, caller, at));
    await yieldToEventLoop();
  }
  return { data, ...(next !== undefined && { next }) };
};

const listAnswered = async (
  { db }: PageDeps,
  { kind, limit, cursor }: Query,
  state: AnsweredState,
  isShown: (sites: readonly string[]) => boolean,
): Promise<Page<Suggestion>> => {
  const before = cursor === undefined ? undefined : Number(cursor.slice(1));
  const query = { state, kind, before, limit: limit + 1 };
  const rows = await listAnswers(db, query);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const data = await Promise.all(page.map((row) => presentAnswer(db, row)));
  return {
    data: data.filter(({ sites }) => isShown(sites)),
    ...(rows.length > limit && last && { next: `a${last.id}` }),
  };
};

/**
 * Returns the page of suggestions that a caller asks for, by API or command line:
 * of bans that hold on sites of theirs alone.
 *
 * @param given the query of `GET /v1/suggestions`
 * @throws ApiError `invalid`, naming the parameter
 */
export const listSuggestionPage = async (
  deps: PageDeps,
  caller: Caller,
  given: unknown,
): Promise<Page<Suggestion>> => {
  const query = check(suggestionQuery, given);
  const { site, state, cursor } = query;
  if (site !== undefined && !(await findSite(deps.db, site))) {
    throw new ApiError('invalid', `There is no site "${site}".`, 'site');
  }
  if (cursor && cursor.startsWith('a') !== (state !== 'open')) {
    const why = 'cursor: expected next of the page before, of the same query.';
    throw new ApiError('invalid', why, 'cursor');
  }
  const isShown = (sites: readonly string[]) =>
    ownsAllSites(caller, { sites }) &&
    (site === undefined || appliesTo(sites, [site]));
  return state === 'open'
    ? listOpen(deps, caller, query, isShown)
    : listAnswered(deps, query, state, isShown);
};
