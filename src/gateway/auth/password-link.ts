import { ApiError } from '../lib/errors/api-error';
import { hashToken, randomToken } from '../lib/secrets';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import {
  deletePasswordLinks,
  findPasswordLink,
  replacePasswordLink,
} from '../store/password-links';
import { findUser, updateUser, type UserRow } from '../store/users';
import { deleteSignIns } from '../store/withdraw-tokens';
import { checkNewPassword } from './check-new-password';
import { hashPassword } from './password';

/** Milliseconds in which a link is to be used. */
const LIFE = 7 * 24 * 60 * 60 * 1000;

/** The secret of a link, answered once, and when the link ends. */
export interface PasswordLink {
  secret: string;
  expiresAt: number;
}

/** Returns the address of a link. No server on the way logs what is behind `#`. */
export const linkUrl = (
  origin: string,
  { secret }: Pick<PasswordLink, 'secret'>,
): string => new URL(`/console#invitation=${secret}`, origin).href;

/** Returns a new link, which nobody can use before it is written. */
export const makePasswordLink = (at: number, life = LIFE): PasswordLink => ({
  secret: randomToken(),
  expiresAt: at + life,
});

/**
 * Writes the one link by which a user chooses a password. Part of a transaction.
 */
export const writePasswordLink = (
  trx: Db,
  user: number,
  { secret, expiresAt }: PasswordLink,
): Promise<void> =>
  replacePasswordLink(trx, {
    ...{ hash: hashToken(secret), user, expires_at: expiresAt },
  });

/** Makes and writes a link that lasts a week. Part of a transaction. */
export const openPasswordLink = async (
  trx: Db,
  user: number,
  at: number,
): Promise<PasswordLink> => {
  const link = makePasswordLink(at);
  await writePasswordLink(trx, user, link);
  return link;
};

/**
 * Makes a user a new link, for who lost the first or forgot the password.
 *
 * @returns undefined if no user has this id
 */
export const renewPasswordLink = (
  db: Db,
  id: number,
  { by, at }: { by: Actor; at: number },
): Promise<PasswordLink | undefined> =>
  db.transaction().execute(async (trx) => {
    if (!(await findUser(trx, id))) return undefined;
    const detail = { link: true };
    await insertAudit(trx, {
      ...{ by, at, action: 'change user', subject: id, detail },
    });
    return openPasswordLink(trx, id, at);
  });

const overdue = () =>
  new ApiError(
    'not_found',
    'This link was used already, or has ended. Ask an administrator for another.',
    'token',
  );

/**
 * Gives the user of a link the password they chose; whatever they were signed in
 * with ends, and so does the link.
 *
 * @throws ApiError `not_found`, or `invalid` for the password
 */
export const choosePassword = async (
  db: Db,
  given: { token: string; password: string; name?: string | undefined },
  at: number,
): Promise<UserRow> => {
  const hash = hashToken(given.token);
  const id = await findPasswordLink(db, hash, at);
  const user = id === undefined ? undefined : await findUser(db, id);
  if (!user || user.disabled_at !== null) throw overdue();
  await checkNewPassword(given.password, user.email, 'password');
  const password_hash = await hashPassword(given.password);
  return db.transaction().execute(async (trx) => {
    // Of two at once only one finds it.
    if ((await findPasswordLink(trx, hash, at)) !== user.id) throw overdue();
    const name = given.name ?? user.name;
    await updateUser(trx, user.id, { password_hash, name });
    await deletePasswordLinks(trx, user.id);
    const ended = await deleteSignIns(trx, user.id);
    await insertAudit(trx, {
      by: { id: user.id, name, isUser: true },
      ...{ at, action: 'change password', subject: user.id },
      detail: { ended },
    });
    await insertChange(trx, { kind: 'people', subject: user.id, at });
    return { ...user, name, password_hash };
  });
};
