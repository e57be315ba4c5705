import type { AcceptSuggestion } from '../../../../protocol/suggestions';
import type { Suggestion } from '../../../../protocol/suggestions';
import type { NumbersApi } from '../../../api/numbers-api';
import { ApiError } from '../../../api/api-error';

/** How a group is answered. */
export type GroupAnswer =
  { is: 'accepted'; request: AcceptSuggestion } | { is: 'dismissed' };

const answerOne = (
  api: NumbersApi,
  id: string,
  answer: GroupAnswer,
): Promise<Suggestion> =>
  answer.is === 'accepted' ? api.accept(id, answer.request) : api.dismiss(id);

/** Finds out what has become of a suggestion whose answer was lost. */
const findAnswer = async (
  api: NumbersApi,
  id: string,
  { is: state }: GroupAnswer,
): Promise<Suggestion | undefined> => {
  const { data } = await api.suggestions({ state, limit: '50' });
  return data.find((one) => one.id === id);
};

/** What was done of a group so far; kept from one try to the next. */
export interface GroupProgress {
  /** Answers by the ids of their suggestions. */
  done: Map<string, Suggestion>;
  /** The suggestion whose answer was lost. */
  lost: string | undefined;
}

/**
 * Answers the suggestions of a group one after another. After a failure it goes on
 * where it was: what was done is not done again, and of a lost answer the gateway
 * is asked first.
 *
 * @param onStep called after each with how many are done
 * @throws ApiError what kept the next one from being answered
 */
export const answerGroup = async (
  api: NumbersApi,
  ids: readonly string[],
  answer: GroupAnswer,
  progress: GroupProgress,
  onStep: (done: number) => void,
): Promise<void> => {
  for (const id of ids) {
    if (progress.done.has(id)) continue;
    try {
      const known =
        progress.lost === id ? await findAnswer(api, id, answer) : undefined;
      progress.done.set(id, known ?? (await answerOne(api, id, answer)));
      progress.lost = undefined;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unreachable') {
        progress.lost = id;
      }
      throw error;
    }
    onStep(progress.done.size);
  }
};

/** Takes answers back, the last first; returns how many blocks were left. */
export const undoGroup = async (
  api: NumbersApi,
  ids: readonly string[],
): Promise<number> => {
  let left = 0;
  for (const id of ids.toReversed()) {
    left += (await api.undo(id)).left?.length ?? 0;
  }
  return left;
};
