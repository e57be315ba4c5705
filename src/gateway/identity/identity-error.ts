import { errors } from 'jose';
import { ApiError } from '../lib/errors/api-error';

/**
 * Returns the error of an identity that is not accepted.
 *
 * @param why goes on after "The identity …"; never contains part of the token
 */
export const badIdentity = (why: string): ApiError =>
  new ApiError('bad_identity', `The identity ${why}.`, 'identity');

/** Returns what is wrong with a claim: missing, no number, or another value. */
const explainClaim = (
  { claim, reason }: errors.JWTClaimValidationFailed,
  site: string,
): string => {
  if (claim === 'aud') {
    const what = reason === 'missing' ? 'no audience' : 'another audience';
    return `names ${what} (aud): expected the site’s id, "${site}"`;
  }
  if (reason === 'missing') return `never expires: expected ${claim}`;
  if (reason === 'invalid') return `has a time that is no number (${claim})`;
  return `is not valid yet (${claim})`;
};

/** Returns why a JWT was not accepted, in words; any other error as it is. */
export const explainIdentityProblem = (
  error: unknown,
  site: string,
): unknown => {
  if (error instanceof errors.JWTExpired) {
    return badIdentity('has expired (exp)');
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return badIdentity(explainClaim(error, site));
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return badIdentity('is not signed with HS256');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return badIdentity(
      `is not signed with this site’s key, which is shown by: doorlist site key ${site}`,
    );
  }
  return error instanceof errors.JOSEError ? badIdentity('is no JWT') : error;
};
