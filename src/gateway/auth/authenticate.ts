import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { hashToken } from '../lib/secrets';
import type { Caller } from './caller';
import { limitsOf } from './limits';
import { callerAt, type RequestAddress } from '../http/client-address';
import type { SignInLog } from './sign-in-log';
import { checkPassword, type PasswordDeps } from './sign-in';
import { readLimits } from '../store/limits';
import { isSecondFactorRequired } from '../store/required-factor';
import { hasSecondFactor } from '../store/second-factors';
import { findToken } from '../store/tokens';
import { findUser, listUserSites, type UserRow } from '../store/users';
import type { Db } from '../store/db';

/** How long good Basic credentials are remembered, in milliseconds. */
const REMEMBERED = 60_000;
/** More clients than use Basic credentials within that time. */
const MAX_REMEMBERED = 1000;

/** Returns what a caller who is a user is and may. */
const describeUser = async (
  db: Db,
  user: UserRow,
): Promise<Omit<Caller, 'isPerson' | 'token' | 'expiresAt'>> => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  sites: user.all_sites ? null : await listUserSites(db, user.id),
  limits: limitsOf(user.role, readLimits(user)),
  permissions: [],
  isUser: true,
  key: `user ${user.id}`,
});

/** Returns the caller that a bearer token or sign-in cookie stands for. */
export const findCallerByToken = async (
  db: Db,
  token: string,
  now: number,
): Promise<Caller | undefined> => {
  const row = await findToken(db, hashToken(token));
  if (!row || (row.expires_at !== null && row.expires_at <= now)) {
    return undefined;
  }
  const given = { token: row.id, expiresAt: row.expires_at };
  if (row.user === null) {
    return {
      ...given,
      id: row.id,
      name: row.name,
      email: null,
      role: row.role,
      sites: row.sites,
      limits: limitsOf(row.role, readLimits(row)),
      permissions: row.permissions,
      isUser: false,
      isPerson: false,
      key: `token ${row.id}`,
    };
  }
  // As they are today, not when they signed in.
  const user = await findUser(db, row.user);
  if (!user || user.disabled_at !== null) return undefined;
  return {
    ...(await describeUser(db, user)),
    ...{ ...given, isPerson: true },
    ...(row.must_set_factor === 1 && { mustSetSecondFactor: true }),
    ...(row.page_of !== null &&
      row.page_origin !== null && {
        page: { origin: row.page_origin, signIn: row.page_of },
      }),
  };
};

/** Parses the `user:password` of Basic credentials, which come as base64. */
export const readBasic = (
  encoded: string,
): { email: string; password: string } | undefined => {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0
    ? undefined
    : { email: text.slice(0, colon), password: text.slice(colon + 1) };
};

/**
 * Checks Basic credentials. Good ones are remembered for a minute, under a
 * keyed hash: scrypt on every call would make a client's listing crawl.
 */
export const createBasicCheck = (deps: PasswordDeps, signInLog: SignInLog) => {
  const key = randomBytes(32);
  const remembered = new LRUCache<
    string,
    { caller: Promise<Caller | undefined>; until: number }
  >({ max: MAX_REMEMBERED });
  // With the address: else guessing would be free for others meanwhile.
  const nameOf = (
    { email, password }: { email: string; password: string },
    from: RequestAddress,
  ) =>
    createHmac('sha256', key)
      .update(`${email}\0${password}\0${callerAt(from)}`)
      .digest('hex');

  const verify = async (
    given: { email: string; password: string },
    from: RequestAddress,
  ): Promise<Caller | undefined> => {
    const user = await signInLog.watch({ ...given, from }, async () => {
      const user = await checkPassword(deps, { ...given, from });
      // Such a request has no room for the code, and must not do without.
      if (!user || (await hasSecondFactor(deps.db, user.id))) return undefined;
      return (await isSecondFactorRequired(deps.db)) ? undefined : user;
    });
    return (
      user && {
        ...(await describeUser(deps.db, user)),
        isPerson: false,
        token: null,
        expiresAt: null,
      }
    );
  };

  return {
    async caller(
      given: { email: string; password: string },
      from: RequestAddress,
      now: number,
    ): Promise<Caller | undefined> {
      const name = nameOf(given, from);
      const known = remembered.get(name);
      if (known && known.until > now) return known.caller;
      // Kept while it is looked at, too: a client that sends twenty requests
      // at once is checked, and counted, once.
      const caller = verify(given, from);
      const entry = { caller, until: now + REMEMBERED };
      remembered.set(name, entry);
      const forget = () => {
        if (remembered.get(name) === entry) remembered.delete(name);
      };
      caller.then((user) => user ?? forget(), forget);
      return caller;
    },
    /** Somebody's password or role may have changed. */
    forget: () => remembered.clear(),
  };
};

export type BasicCheck = ReturnType<typeof createBasicCheck>;
