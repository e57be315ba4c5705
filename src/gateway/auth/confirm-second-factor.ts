import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { releaseSignIns } from '../store/required-factor';
import {
  confirmPendingSecondFactor,
  findSecondFactor,
} from '../store/second-factors';
import { deleteSignIns } from '../store/withdraw-tokens';
import { makeRecoveryCodes } from './recovery-codes';
import { findSecondFactorStep } from './second-factor-secret';

const noneBegun = () =>
  new ApiError('conflict', 'Begin to set a second factor first.');

/**
 * Confirms the second factor that a user began to set, by a code of it; whatever
 * else they are signed in with ends.
 *
 * @param user `current`: id of the sign-in that stays
 * @returns ten recovery codes
 * @throws ApiError `conflict` if none was begun, or `invalid` for the code
 */
export const confirmSecondFactor = async (
  db: Db,
  secrets: Pick<Secrets, 'sealingKey'>,
  user: { id: number; current: number | null; code: string },
  { by, at }: { by: Actor; at: number },
): Promise<string[]> => {
  const { id } = user;
  const row = await findSecondFactor(db, id);
  if (!row || row.confirmed_at !== null) throw noneBegun();
  const step = findSecondFactorStep(secrets, row, user.code, at);
  if (step === undefined) {
    throw new ApiError(
      'invalid',
      'This is not the code that the app shows now. Look whether its clock is right.',
      'code',
    );
  }
  return db.transaction().execute(async (trx) => {
    if (!(await confirmPendingSecondFactor(trx, row, { at, step }))) {
      throw noneBegun();
    }
    const codes = await makeRecoveryCodes(trx, id);
    const ended = await deleteSignIns(trx, id, { except: user.current });
    await releaseSignIns(trx, id);
    await insertAudit(trx, {
      ...{ by, at, action: 'set second factor', subject: id },
      detail: { ended },
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
    return codes;
  });
};
