import type { JWTPayload } from 'jose';
import { VENDOR_IDS } from '../../protocol/vendors';
import { canonicalValue, describeExpected } from '../keys/canonical-key';
import { badIdentity } from './identity-error';
import type { Key } from '../keys/key';

/** The claims we know; each is the key of that kind. */
const CLAIMS = ['email', 'phone', ...VENDOR_IDS.toSorted()] as const;
type Claim = (typeof CLAIMS)[number];

/** Returns a claim's text; contact ids are often numbers. */
const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? String(value) : undefined;
  }
  // Halves of a character are not stored as they are, so they'd never match.
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value)
    ? value
    : undefined;
};

const keyOf = (kind: Claim, claim: unknown): Key | undefined => {
  const text = textOf(claim);
  const value = text === undefined ? undefined : canonicalValue(kind, text);
  return value === undefined ? undefined : { kind, value };
};

/** Whether a claim says something: servers write unknown in three ways. */
const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '';

/**
 * Returns the keys that the claims of a verified identity prove. One that can't be read
 * is left out, as long as another can: else whoever writes nonsense into their
 * profile's phone number would rid themselves of their email, too.
 *
 * @throws ApiError `bad_identity` if no key is left
 */
export const keysFromClaims = (claims: JWTPayload): Key[] => {
  const given = CLAIMS.filter((kind) => isGiven(claims[kind]));
  const keys = given.flatMap((kind) => keyOf(kind, claims[kind]) ?? []);
  if (keys.length) return keys;
  const [unread] = given;
  throw badIdentity(
    unread === undefined
      ? `names nobody: expected at least one of ${CLAIMS.join(', ')}`
      : `has no ${unread} that can be read: expected ${describeExpected(unread)}`,
  );
};
