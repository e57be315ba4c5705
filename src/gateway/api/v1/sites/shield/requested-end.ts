import {
  shieldRequest,
  type ShieldRequest,
} from '../../../../../protocol/shield';
import { check } from '../../../../http/read-body';
import { parseDuration } from '../../../../lib/duration';
import { ApiError } from '../../../../lib/errors/api-error';

const END_OF_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Returns when a shield is to end, by `until` or by `for`.
 *
 * @returns milliseconds since 1970; null: now
 * @throws ApiError `invalid`, naming the field
 */
export const requestedShieldEnd = (
  { until, for: duration }: Pick<ShieldRequest, 'until' | 'for'>,
  now: number,
): number | null => {
  const field = until === undefined && duration !== undefined ? 'for' : 'until';
  if (until !== undefined && duration !== undefined) {
    throw new ApiError('invalid', 'Expected either until or for.', 'for');
  }
  if (until === null) return null;
  const end =
    field === 'for'
      ? now + (parseDuration(duration ?? '') ?? NaN)
      : Date.parse(until ?? '');
  if (end > now && end <= END_OF_TIME) return end;
  throw new ApiError(
    'invalid',
    'Expected when the shield ends: a time in the future, or null to end it now.',
    field,
  );
};

/**
 * Checks a change of a shield that did not come as a request.
 *
 * @throws ApiError `invalid`, naming the field
 */
export const checkShieldChange = (given: unknown, now: number) => {
  const { admits, ...end } = check(shieldRequest, given);
  return { admits, until: requestedShieldEnd(end, now) };
};
