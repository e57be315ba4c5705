import type { JWTPayload } from 'jose';
import { VENDOR_IDS } from '../../protocol/vendors';
import { canonicalValue, describeExpected } from '../keys/canonical-key';
import { spellEmail } from '../keys/email';
import { badIdentity } from './identity-error';
import type { ShownKey } from '../keys/key';

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

const keyOf = (kind: Claim, claim: unknown): ShownKey | undefined => {
  const text = textOf(claim);
  const value = text === undefined ? undefined : canonicalValue(kind, text);
  if (text === undefined || value === undefined) return undefined;
  const shown = kind === 'email' ? spellEmail(text) : undefined;
  return { kind, value, ...(shown !== undefined && { shown }) };
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
export const keysFromClaims = (claims: JWTPayload): ShownKey[] => {
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
