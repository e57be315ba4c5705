import type { Permission, Role } from '../../protocol/roles';
import { canonicalEmail } from '../keys/canonical-key';
import { ApiError } from '../lib/errors/api-error';
import { hashToken, randomToken } from '../lib/secrets';
import { insertAudit, insertChange } from '../store/changes';
import { findSite } from '../store/sites';
import { deleteTokensOfUser, insertToken } from '../store/tokens';
import { findUserByEmail, upsertUserByEmail } from '../store/users';
import { hashPassword } from './password';
import type { Db } from '../store/db';

const SHORTEST_PASSWORD = 8;
const SHELL = { id: null, name: 'command line' };

/**
 * Adds a user, or gives an existing one another role and password; then
 * everything they were signed in with ends.
 *
 * @throws ApiError `invalid`
 */
export const upsertUser = async (
  db: Db,
  given: { email: string; name?: string; role: Role; password: string },
  at: number,
): Promise<{ id: number; email: string; name: string; role: Role }> => {
  const email = canonicalEmail(given.email);
  if (email === undefined) {
    throw new ApiError('invalid', 'Expected an email address.', 'email');
  }
  if (given.password.length < SHORTEST_PASSWORD) {
    throw new ApiError(
      'invalid',
      `Expected a password of at least ${SHORTEST_PASSWORD} characters.`,
      'password',
    );
  }
  const name = given.name ?? nameFrom(email);
  const columns = {
    name,
    role: given.role,
    password_hash: await hashPassword(given.password),
  };
  return db.transaction().execute(async (trx) => {
    const before = await findUserByEmail(trx, email);
    const id = await upsertUserByEmail(trx, {
      email,
      created_at: at,
      ...columns,
    });
    await deleteTokensOfUser(trx, id);
    await insertAudit(trx, {
      by: SHELL,
      at,
      action: before ? 'change user' : 'add user',
      subject: id,
      detail: { email, role: given.role },
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
    return { id, email, name, role: given.role };
  });
};

/** `ada.byron@…` is called Ada until somebody says otherwise. */
const nameFrom = (email: string): string => {
  const [first = email] = email.split(/[.@+_-]/);
  return first.charAt(0).toUpperCase() + first.slice(1);
};

/**
 * Makes an API token and answers it, once: only its hash is kept.
 *
 * @throws ApiError `invalid` for a site that does not exist
 */
export const createToken = async (
  db: Db,
  given: {
    name: string;
    role: Role;
    sites: string[];
    permissions?: Permission[];
  },
  at: number,
): Promise<{ id: number; token: string }> => {
  for (const site of given.sites) {
    if (!(await findSite(db, site))) {
      throw new ApiError('invalid', `There is no site "${site}".`, 'site');
    }
  }
  const { name, role, sites, permissions = [] } = given;
  const token = `dl_${randomToken()}`;
  return db.transaction().execute(async (trx) => {
    const id = await insertToken(trx, {
      hash: hashToken(token),
      ...{ name, role, permissions },
      sites: sites.length ? sites : null,
      user: null,
      created_at: at,
      expires_at: null,
    });
    await insertAudit(trx, {
      by: SHELL,
      at,
      action: 'create token',
      subject: id,
      detail: { name, role, sites, permissions },
    });
    return { id, token };
  });
};
