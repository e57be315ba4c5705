import { ApiError } from '../api/api-error';
import { t } from '../texts/texts';

const PATIENCE_S = 60;

/** Returns a sentence about an error: what happened and what to do. */
export const errorMessage = (error: unknown): string => {
  if (!(error instanceof ApiError)) return t().errors.other;
  const { code, detail, retryAfter } = error;
  switch (code) {
    case 'unreachable':
      return t().errors.unreachable;
    case 'forbidden':
      return t().errors.forbidden;
    case 'rate_limited':
      return t().errors.wait(retryAfter ?? PATIENCE_S);
    case 'never_ban':
      return `${detail.replace(/\.?$/, '.')} ${t().errors.neverBan}`;
    case 'unconfirmed':
      return `${detail} ${t().errors.unconfirmed}`;
    case 'internal':
      return t().errors.other;
    default:
      return detail || t().errors.other;
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
  if (error.field === 'cookie') return t().errors.cookie;
  return (error.field && error.detail) || t().errors.wrongPassword;
};

/**
 * Returns a failed sign-in as an error of its field: a 401 that names none is
 * said beside the password.
 */
export const withSignInField = (error: unknown): unknown =>
  error instanceof ApiError &&
  error.code === 'unauthorized' &&
  error.field === undefined
    ? new ApiError('invalid', t().errors.wrongPassword, 'password')
    : error;
