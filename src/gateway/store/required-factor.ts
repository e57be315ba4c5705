import type { Db } from './db';
import { deleteMeta, findMeta, upsertMeta } from './meta';

const NAME = 'second factor required';

/** Returns whether everybody has to sign in with a second factor. */
export const isSecondFactorRequired = async (db: Db): Promise<boolean> =>
  (await findMeta(db, NAME)) !== undefined;

/** Writes whether everybody has to sign in with a second factor. */
export const writeSecondFactorRequired = (
  trx: Db,
  isRequired: boolean,
): Promise<unknown> =>
  isRequired ? upsertMeta(trx, NAME, '1') : deleteMeta(trx, NAME);

/** Lets sign-ins do anything again, all or those of one user. */
export const releaseSignIns = (trx: Db, user?: number): Promise<unknown> =>
  trx
    .updateTable('tokens')
    .set({ must_set_factor: 0 })
    .where('must_set_factor', '=', 1)
    .$if(user !== undefined, (query) =>
      query.where('user', '=', user as number),
    )
    .execute();

/** Lets a user’s sign-ins do nothing but set a second factor. */
export const restrictSignIns = (trx: Db, user: number): Promise<unknown> =>
  trx
    .updateTable('tokens')
    .set({ must_set_factor: 1 })
    .where('user', '=', user)
    .execute();

/** Returns when a user signed in that way; undefined for no sign-in of theirs. */
export const findSignInTime = async (
  db: Db,
  user: number,
  token: number,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('tokens')
    .select('created_at')
    .where('id', '=', token)
    .where('user', '=', user)
    .executeTakeFirst();
  return row?.created_at;
};
