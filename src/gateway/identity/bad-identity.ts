import { ApiError } from '../lib/errors/api-error';

/** @param why goes on after "The identity …"; never holds part of the token */
export const badIdentity = (why: string): ApiError =>
  new ApiError('bad_identity', `The identity ${why}.`, 'identity');
