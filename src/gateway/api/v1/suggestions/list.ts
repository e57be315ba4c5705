import {
  suggestionPage,
  suggestionQuery,
} from '../../../../protocol/suggestions';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { SUGGESTIONS } from './group';
import { listSuggestionPage } from './list-suggestion-page';

/** `GET /v1/suggestions`. */
export const listSuggestionsRoute = defineRoute({
  ...SUGGESTIONS,
  method: 'get',
  path: '/v1/suggestions',
  id: 'listSuggestions',
  summary: 'List how the bans may be tidied',
  description:
    'Merges of three or more addresses of one network; bans of which another one says all; keys that can match nobody; bans that have refused nobody for 180 days. Merges first. Each request looks at a part of all bans, so that a page may have fewer than `limit`, or none: there are more as long as there is `next`.',
  query: suggestionQuery,
  answers: { 200: json('A page of suggestions', suggestionPage) },
  handler: (deps) => async (c) =>
    c.json(await listSuggestionPage(deps, c.var.caller, c.req.query())),
});
