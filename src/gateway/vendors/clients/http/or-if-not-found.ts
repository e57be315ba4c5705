import { hasCode } from '../vendor-error';

/**
 * What was asked for, or another value where the vendor has no such thing:
 * to one who looks or lifts that is no failure.
 */
export const orIfNotFound = async <T, const U>(
  asked: Promise<T>,
  gone: U,
): Promise<T | U> => {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, 'not_found')) return gone;
    throw error;
  }
};
