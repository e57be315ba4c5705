import { hasCode } from '../vendor-error';

/**
 * Returns an answer, or another value where the vendor has no such thing:
 * to one who looks or lifts that is no failure.
 */
export const orIfNotFound = async <T, const U>(
  answer: Promise<T>,
  gone: U,
): Promise<T | U> => {
  try {
    return await answer;
  } catch (error) {
    if (hasCode(error, 'not_found')) return gone;
    throw error;
  }
};
