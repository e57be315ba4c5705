import {
  acceptSuggestionRoute,
  dismissSuggestionRoute,
  undoSuggestionRoute,
} from './answer';
import { listSuggestionsRoute } from './list';

/** What supervisors do with suggestions: look, accept, dismiss, take back. */
export const suggestionsRoutes = [
  listSuggestionsRoute,
  acceptSuggestionRoute,
  dismissSuggestionRoute,
  undoSuggestionRoute,
];
