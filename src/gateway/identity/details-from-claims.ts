import type { JWTPayload } from 'jose';
import { cleanText, cutText } from '../lib/clean-text';
import { badIdentity } from './identity-error';

/** Facts that agents can take in at a glance beside a chat. */
const MOST_FACTS = 4;
/** UTF-16 units. */
const LONGEST_NAME = 200;
const LONGEST_LABEL = 40;
const LONGEST_VALUE = 100;

/** What a site's server says of a visitor that bans nobody: agents are shown it. */
export interface IdentityDetails {
  name?: string;
  /** Short labels and values, such as orders: 3. */
  facts?: Record<string, string | number | boolean>;
}

const shorten = (text: string, longest: number): string =>
  cutText(cleanText(text), longest).trim();

const readFact = ([label, value]: [string, unknown]) => {
  const name = shorten(label, LONGEST_LABEL);
  if (name === '') throw badIdentity('has a fact without a label (facts)');
  if (typeof value === 'boolean') return [name, value] as const;
  if (typeof value === 'number') return [name, value] as const;
  if (typeof value === 'string') {
    return [name, shorten(value, LONGEST_VALUE)] as const;
  }
  throw badIdentity(
    `has a fact "${name}" that is no text, number, true or false (facts)`,
  );
};

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '';

/**
 * Returns the name and the facts of a verified identity. Long texts are cut, and
 * values that are null left out: what a visitor wrote into their own profile
 * must not rid them of their email.
 *
 * @throws ApiError `bad_identity` for facts that no profile can cause: too many,
 * or of another shape
 */
export const detailsFromClaims = ({
  name,
  facts,
}: JWTPayload): IdentityDetails => {
  const called = typeof name === 'string' ? shorten(name, LONGEST_NAME) : '';
  return {
    ...(called !== '' && { name: called }),
    ...(isGiven(facts) && { facts: readFacts(facts) }),
  };
};

const readFacts = (facts: unknown): NonNullable<IdentityDetails['facts']> => {
  if (typeof facts !== 'object' || Array.isArray(facts) || facts === null) {
    throw badIdentity('has facts that are no object of labels and values');
  }
  const given = Object.entries(facts).filter(([, value]) => isGiven(value));
  if (given.length > MOST_FACTS) {
    throw badIdentity(
      `has ${given.length} facts: expected at most ${MOST_FACTS}`,
    );
  }
  return Object.fromEntries(given.map(readFact));
};
