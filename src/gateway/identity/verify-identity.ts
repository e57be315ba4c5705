import { errors, jwtVerify, type JWTPayload } from 'jose';
import { LONGEST_IDENTITY } from '../../protocol/visits';
import type { Secrets } from '../lib/secrets';
import { acceptedKeys, type AcceptedKey } from './identity-keys';
import { detailsFromClaims, type IdentityDetails } from './details-from-claims';
import { keysFromClaims } from './keys-from-claims';
import { badIdentity, explainIdentityProblem } from './identity-error';
import type { Db } from '../store/db';
import type { ShownKey } from '../keys/key';

/** Seconds that clocks may differ. */
const LEEWAY = 60;
/** Seconds that an identity may have to live. */
const LONGEST_LIFE = 24 * 60 * 60;

/** What a site's server says of a visitor. */
export interface VerifiedIdentity {
  /** What it proves. At least one. */
  keys: readonly ShownKey[];
  details: IdentityDetails;
}

/**
 * Verifies what a site's server proved of a visitor, by a JWT signed with the site's
 * key: HS256, audience the site's id, to expire within a day.
 *
 * @param now milliseconds
 * @throws ApiError `bad_identity` that says what is wrong, without the token
 */
export const verifyIdentity = async (
  deps: { db: Db; secrets: Secrets },
  token: string,
  site: string,
  now: number,
): Promise<VerifiedIdentity> => {
  if (token.length > LONGEST_IDENTITY) {
    throw badIdentity(`is longer than ${LONGEST_IDENTITY} characters`);
  }
  // Whatever decodes to the same bytes is not the same token.
  if (!token.split('.').every(isBase64url)) throw badIdentity('is no JWT');
  const keys = await acceptedKeys(deps, site, now);
  const claims = await verifyWithAny(keys, token, site, now).catch(
    (error: unknown) => {
      throw explainIdentityProblem(error, site);
    },
  );
  const { exp = Infinity, iat = -Infinity } = claims;
  const seconds = now / 1000;
  if (exp > seconds + LONGEST_LIFE + LEEWAY) {
    throw badIdentity('expires more than 24 hours from now (exp)');
  }
  if (iat > seconds + LEEWAY) {
    throw badIdentity('was issued in the future (iat)');
  }
  return { keys: keysFromClaims(claims), details: detailsFromClaims(claims) };
};

const isBase64url = (text: string): boolean =>
  Buffer.from(text, 'base64url').toString('base64url') === text;

const verifyWithAny = async (
  [first, ...others]: readonly AcceptedKey[],
  token: string,
  site: string,
  now: number,
): Promise<JWTPayload> => {
  if (!first) throw new errors.JWSSignatureVerificationFailed();
  try {
    const key = new TextEncoder().encode(first.key);
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      audience: site,
      requiredClaims: ['exp'],
      clockTolerance: LEEWAY,
      currentDate: new Date(now),
    });
    await first.used();
    return payload;
  } catch (error) {
    if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    return verifyWithAny(others, token, site, now);
  }
};
