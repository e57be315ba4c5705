import { errors } from 'jose';
import { badIdentity } from './bad-identity';

/** What to tell of a claim that is missing, no number, or not as expected. */
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

/** Why a JWT was not believed, in plain words; a fault of ours stays itself. */
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
