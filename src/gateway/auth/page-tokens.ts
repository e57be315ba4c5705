import { ApiError } from '../lib/errors/api-error';
import { hashToken, randomToken } from '../lib/secrets';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import {
  deletePageTokens,
  findSignInEnd,
  updatePageToken,
} from '../store/page-tokens';
import { insertToken } from '../store/tokens';
import type { Caller } from './caller';

/** How long a page’s token is good for unless it is renewed, in milliseconds. */
const LIFE = 10 * 60_000;

/** What a page’s token begins with. */
const PREFIX = 'dlp_';

/** Returns whether a bearer token says that it is a page’s. */
export const isPageToken = (token: string): boolean => token.startsWith(PREFIX);

interface Made {
  token: string;
  expiresAt: number;
}

const ended = () =>
  new ApiError('unauthorized', 'The sign-in of this token is over.');

/** Makes a token’s text and end: it never outlives the sign-in. */
const make = async (db: Db, signIn: number, at: number): Promise<Made> => {
  const end = await findSignInEnd(db, signIn);
  if (end === undefined || end <= at) throw ended();
  return {
    token: PREFIX + randomToken(),
    expiresAt: Math.min(at + LIFE, end),
  };
};

/**
 * Makes the token by which a page of one origin acts for a signed-in person.
 *
 * @param signIn id of the sign-in that it ends with
 */
export const openPageToken = async (
  db: Db,
  person: Caller,
  signIn: number,
  { origin, at }: { origin: string; at: number },
): Promise<Made> => {
  const made = await make(db, signIn, at);
  await db.transaction().execute(async (trx) => {
    const { id, name, role } = person;
    await insertToken(trx, {
      hash: hashToken(made.token),
      ...{ name, role, sites: null, permissions: [], user: id },
      created_at: at,
      expires_at: made.expiresAt,
      page_of: signIn,
      page_origin: origin,
    });
    await insertAudit(trx, {
      ...{ by: person, at, action: 'connect page', subject: id },
      detail: { origin },
    });
  });
  return made;
};

/**
 * Gives a page’s token another text and ten more minutes: the one before is
 * good for nothing from then on.
 *
 * @throws ApiError `unauthorized` once its sign-in is over
 */
export const renewPageToken = async (
  db: Db,
  { id, signIn }: { id: number; signIn: number },
  at: number,
): Promise<Made> => {
  const made = await make(db, signIn, at);
  const next = { hash: hashToken(made.token), expires_at: made.expiresAt };
  if (!(await updatePageToken(db, id, next))) throw ended();
  return made;
};

/**
 * Ends the tokens by which pages act for a person.
 *
 * @param only the id of one; absent: all
 * @returns how many ended
 */
export const endPageTokens = (
  db: Db,
  user: number,
  only: number | undefined,
  at: number,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const count = await deletePageTokens(trx, user, only);
    if (count) await insertChange(trx, { kind: 'people', subject: user, at });
    return count;
  });
