import { ApiError } from './api-error';

/**
 * Returns the error for a caller who has to wait, with `Retry-After`.
 *
 * @param what a sentence without its end that says what was too many
 */
export const rateLimited = (what: string, milliseconds: number): ApiError => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new ApiError(
    'rate_limited',
    `${what}. Try again in ${seconds} s.`,
    undefined,
    { 'retry-after': String(seconds) },
  );
};
