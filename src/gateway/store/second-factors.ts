import type { Selectable } from 'kysely';
import type { Db } from './db';
import type { Schema } from './schema/schema';

export type SecondFactorRow = Selectable<Schema['second_factors']>;

/** Finds the second factor of a user, also one that is not confirmed yet. */
export const findSecondFactor = (
  db: Db,
  user: number,
): Promise<SecondFactorRow | undefined> =>
  db
    .selectFrom('second_factors')
    .selectAll()
    .where('user', '=', user)
    .executeTakeFirst();

/** Lists all second factors. */
export const listSecondFactors = (db: Db): Promise<SecondFactorRow[]> =>
  db.selectFrom('second_factors').selectAll().orderBy('user').execute();

/** Replaces the sealed secret of a user's second factor. */
export const updateSealedSecret = (
  trx: Db,
  user: number,
  sealed_secret: string,
): Promise<unknown> =>
  trx
    .updateTable('second_factors')
    .set({ sealed_secret })
    .where('user', '=', user)
    .execute();

/** Returns whether a user signs in with a second factor. */
export const hasSecondFactor = async (
  db: Db,
  user: number,
): Promise<boolean> => {
  const row = await findSecondFactor(db, user);
  return row !== undefined && row.confirmed_at !== null;
};

/**
 * Inserts a second factor that waits to be confirmed, in place of one that
 * waits, too.
 *
 * @returns false if the user has one that is confirmed
 */
export const upsertPendingSecondFactor = async (
  db: Db,
  row: { user: number; sealed_secret: string },
): Promise<boolean> => {
  const { sealed_secret } = row;
  const written = await db
    .insertInto('second_factors')
    .values({ ...row, confirmed_at: null, last_step: 0 })
    .onConflict((conflict) =>
      conflict
        .column('user')
        .doUpdateSet({ sealed_secret })
        .where('second_factors.confirmed_at', 'is', null),
    )
    .returning('user')
    .executeTakeFirst();
  return written !== undefined;
};

/**
 * Confirms the second factor that waits, with the step of the code that proved
 * it.
 *
 * @returns false if another has taken its place meanwhile
 */
export const confirmPendingSecondFactor = async (
  db: Db,
  { user, sealed_secret }: Pick<SecondFactorRow, 'user' | 'sealed_secret'>,
  { at, step }: { at: number; step: number },
): Promise<boolean> => {
  const written = await db
    .updateTable('second_factors')
    .set({ confirmed_at: at, last_step: step })
    .where('user', '=', user)
    .where('sealed_secret', '=', sealed_secret)
    .where('confirmed_at', 'is', null)
    .returning('user')
    .executeTakeFirst();
  return written !== undefined;
};

/**
 * Takes the code of a step. Of several at once only one succeeds.
 *
 * @returns false if the code of this step, or of a later one, was taken before
 */
export const updateLastStep = async (
  db: Db,
  user: number,
  step: number,
): Promise<boolean> => {
  const written = await db
    .updateTable('second_factors')
    .set({ last_step: step })
    .where('user', '=', user)
    .where('last_step', '<', step)
    .returning('user')
    .executeTakeFirst();
  return written !== undefined;
};

/**
 * Deletes the second factor that a user signs in with, and its recovery codes.
 * Part of a transaction.
 *
 * @returns whether there was one
 */
export const deleteSecondFactor = async (
  trx: Db,
  user: number,
): Promise<boolean> => {
  const row = await trx
    .deleteFrom('second_factors')
    .where('user', '=', user)
    .where('confirmed_at', 'is not', null)
    .returning('user')
    .executeTakeFirst();
  if (row) await replaceRecoveryCodes(trx, user, []);
  return row !== undefined;
};

/** Replaces the recovery codes of a user. Part of a transaction. */
export const replaceRecoveryCodes = async (
  trx: Db,
  user: number,
  hashes: readonly string[],
): Promise<void> => {
  await trx.deleteFrom('recovery_codes').where('user', '=', user).execute();
  if (!hashes.length) return;
  const rows = hashes.map((hash) => ({ user, hash }));
  await trx.insertInto('recovery_codes').values(rows).execute();
};

/**
 * Deletes a recovery code that is used. Of several at once only one succeeds.
 *
 * @returns whether the user had it
 */
export const deleteRecoveryCode = async (
  db: Db,
  user: number,
  hash: string,
): Promise<boolean> => {
  const row = await db
    .deleteFrom('recovery_codes')
    .where('user', '=', user)
    .where('hash', '=', hash)
    .returning('user')
    .executeTakeFirst();
  return row !== undefined;
};

/** Counts the recovery codes that a user has left. */
export const countRecoveryCodes = async (
  db: Db,
  user: number,
): Promise<number> => {
  const { count } = await db
    .selectFrom('recovery_codes')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user', '=', user)
    .executeTakeFirstOrThrow();
  return Number(count);
};
