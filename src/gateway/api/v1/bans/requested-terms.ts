import type { BulkSet } from '../../../../protocol/jobs';
import type { BanEdit } from '../../../bans/plan-edit';
import { requestedOtherEnd } from './requested-end';

type Terms = Pick<BanEdit, 'until' | 'effect' | 'text' | 'reason' | 'note'>;

/**
 * Returns what a request changes of a ban's end, effect and texts.
 *
 * @param fieldOf names a field in an error, as the request has it
 * @throws ApiError `invalid`, naming the field
 */
export const requestedTerms = (
  request: BulkSet,
  now: number,
  fieldOf?: (name: string) => string,
): Terms => {
  const { effect, text, reason, note } = request;
  const until = requestedOtherEnd(request, now, fieldOf);
  return {
    ...(until !== undefined && { until }),
    ...(effect !== undefined && { effect }),
    ...(text !== undefined && { text }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
  };
};
