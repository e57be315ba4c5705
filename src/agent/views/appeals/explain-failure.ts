import { ApiError } from '../../api/api-error';
import { t } from '../../texts/texts';

/**
 * Returns what is said of a decision that failed, instead of the usual: an answer
 * that was lost, and why this person may not decide.
 */
export const explainFailure = (error: unknown): { message?: string } => {
  if (!(error instanceof ApiError)) return {};
  if (error.code === 'unreachable') return { message: t().appeals.lost };
  return error.code === 'forbidden' && error.detail
    ? { message: error.detail }
    : {};
};
