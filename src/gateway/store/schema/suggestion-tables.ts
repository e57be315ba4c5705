import type { Generated } from 'kysely';
import type { SuggestionKind } from '../../../protocol/suggestion-kinds';
import type { AnsweredState } from '../../../protocol/suggestions';

/** What somebody answered to a suggestion. */
export interface SuggestionTable {
  id: Generated<number>;
  kind: SuggestionKind;
  /** The ban that names it: of a merge, the first of those that it merges. */
  ban: number;
  state: AnsweredState;
  /** JSON: texts that it was suggested for. Without more, it is not again. */
  facts: string;
  /** JSON: what accepting it did, by which that is taken back. */
  done: string;
  answered_at: number;
  answered_by: number | null;
  answered_by_name: string;
}
