import { ApiError } from '../lib/errors/api-error';
import type { Caller } from './caller';
import { hasRight, RIGHTS, type RightName } from './role-table';

/** @throws ApiError `forbidden` that says who has the right */
export const requireRight = (
  caller: Pick<Caller, 'role' | 'sites' | 'permissions'>,
  right: RightName,
): void => {
  if (hasRight(caller, right)) return;
  const { needs } = { needs: undefined, ...RIGHTS[right] };
  throw new ApiError('forbidden', needs ?? 'Your role may not do this.');
};
