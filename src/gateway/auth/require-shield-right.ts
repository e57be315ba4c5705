import { ApiError } from '../lib/errors/api-error';
import type { Caller } from './caller';
import { roleHas } from './role-table';

const HOUR = 60 * 60 * 1000;

/**
 * Checks that a caller may have a shield up until a moment, and may change the
 * one that is up: an agent for an hour from when it was raised, and one that
 * lasts no longer.
 *
 * @param until milliseconds; null: it is to end now
 * @throws ApiError `forbidden`
 */
export const requireShieldRight = (
  { role }: Pick<Caller, 'role'>,
  before: { since: number; until: number } | undefined,
  until: number | null,
  at: number,
): void => {
  if (roleHas(role, 'approve')) return;
  if (before && before.until - before.since > HOUR) {
    throw new ApiError(
      'forbidden',
      'Only a supervisor, administrator or owner may change a shield that lasts longer than an hour.',
    );
  }
  if ((until ?? 0) - (before?.since ?? at) > HOUR) {
    throw new ApiError(
      'forbidden',
      'An agent may have the shield up for an hour at most, from when it was raised. A supervisor, administrator or owner may extend it.',
      'until',
    );
  }
};
