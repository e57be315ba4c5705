import { ApiError } from '../api/api-error';
import { ERRORS } from '../texts';

const PATIENCE_S = 60;

/** Returns a sentence about an error: what happened and what to do. */
export const errorMessage = (error: unknown): string => {
  if (!(error instanceof ApiError)) return ERRORS.other;
  const { code, detail, retryAfter } = error;
  switch (code) {
    case 'unreachable':
      return ERRORS.unreachable;
    case 'forbidden':
      return ERRORS.forbidden;
    case 'rate_limited':
      return ERRORS.wait(retryAfter ?? PATIENCE_S);
    case 'never_ban':
      return `${detail.replace(/\.?$/, '.')} ${ERRORS.neverBan}`;
    case 'unconfirmed':
      return `${detail} ${ERRORS.unconfirmed}`;
    case 'internal':
      return ERRORS.other;
    default:
      return detail || ERRORS.other;
  }
};

/**
 * Returns a sentence about a failed sign-in: 401 means a wrong password, or what
 * the gateway says of a field.
 */
export const explainSignIn = (error: unknown): string => {
  if (!(error instanceof ApiError) || error.code !== 'unauthorized') {
    return errorMessage(error);
  }
  if (error.field === 'cookie') return ERRORS.cookie;
  return (error.field && error.detail) || ERRORS.wrongPassword;
};
