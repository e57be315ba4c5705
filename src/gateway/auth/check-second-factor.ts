import type { RequestAddress } from '../http/client-address';
import type { Secrets } from '../lib/secrets';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import {
  countRecoveryCodes,
  deleteRecoveryCode,
  findSecondFactor,
  updateLastStep,
} from '../store/second-factors';
import type { UserRow } from '../store/users';
import { readDevice } from './device-token';
import { hashRecoveryCode } from './recovery-codes';
import { findSecondFactorStep } from './second-factor-secret';
import type { SignInThrottle } from './sign-in-throttle';
import { readTotpCode } from './totp';

/** What checks codes of second factors. */
export interface SecondFactorDeps {
  db: Db;
  secrets: Pick<Secrets, 'deviceKey' | 'sealingKey'>;
  codeThrottle: SignInThrottle;
  now: () => number;
}

/** Says which codes are taken. */
export const EXPECTED_CODE =
  'Expected the code that the app shows now, or a recovery code that was not used before.';

const useRecoveryCode = (
  { db, now }: SecondFactorDeps,
  { id, name }: Pick<UserRow, 'id' | 'name'>,
  code: string,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const hash = hashRecoveryCode(code);
    if (!(await deleteRecoveryCode(trx, id, hash))) return false;
    await insertAudit(trx, {
      by: { id, name, isUser: true },
      ...{ at: now(), action: 'use recovery code', subject: id },
      detail: { left: await countRecoveryCodes(trx, id) },
    });
    return true;
  });

const useCode = async (
  deps: SecondFactorDeps,
  user: UserRow,
  code: string,
): Promise<boolean> => {
  const { db, secrets, now } = deps;
  const row = await findSecondFactor(db, user.id);
  if (!row || row.confirmed_at === null) return false;
  if (readTotpCode(code) === undefined)
    return useRecoveryCode(deps, user, code);
  const step = findSecondFactorStep(secrets, row, code, now());
  return step !== undefined && updateLastStep(db, user.id, step);
};

/**
 * Checks a code of a user's app, or a recovery code, and uses it up.
 *
 * @param given `device`: the token of the device, if it has one
 * @returns the user if the code is right and was not used before
 * @throws ApiError `rate_limited`
 */
export const checkSecondFactor = async (
  deps: SecondFactorDeps,
  user: UserRow,
  given: { code: string; from: RequestAddress; device?: string | undefined },
): Promise<UserRow | undefined> => {
  const device = readDevice(deps.secrets.deviceKey, given.device ?? '');
  const attempt = deps.codeThrottle.begin({
    email: user.email,
    from: given.from,
    device: device?.user === user.id ? device.id : undefined,
  });
  if (!(await useCode(deps, user, given.code))) return undefined;
  attempt.succeed();
  return user;
};
