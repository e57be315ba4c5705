import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import {
  isSecondFactorRequired,
  releaseSignIns,
  writeSecondFactorRequired,
} from '../store/required-factor';
import type { Caller } from './caller';

/**
 * Has everybody sign in with a second factor, or no longer: whoever has none must
 * set one when they sign in next. Sign-ins of before last until they end.
 */
export const changeSecondFactorRequired = (
  db: Db,
  isRequired: boolean,
  { by, at }: { by: Actor; at: number },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    if ((await isSecondFactorRequired(trx)) === isRequired) return;
    await writeSecondFactorRequired(trx, isRequired);
    if (!isRequired) await releaseSignIns(trx);
    await insertAudit(trx, {
      ...{ by, at, action: 'change settings', subject: 'installation' },
      detail: { secondFactorRequired: isRequired },
    });
    await insertChange(trx, { kind: 'people', subject: 'all', at });
  });

/** What may be done without a second factor where everybody has to have one. */
const ON_THE_WAY = new Set([
  ...['whoAmI', 'getSecondFactor'],
  ...['beginSecondFactor', 'confirmSecondFactor'],
]);

/**
 * Lets who has yet to set a second factor do nothing else.
 *
 * @param operation its id
 * @throws ApiError `second_factor_required`
 */
export const refuseWithoutSecondFactor = (
  { mustSetSecondFactor }: Pick<Caller, 'mustSetSecondFactor'>,
  operation: string,
): void => {
  if (!mustSetSecondFactor || ON_THE_WAY.has(operation)) return;
  throw new ApiError(
    'second_factor_required',
    'Everybody here signs in with a second factor. Set one before anything else: POST /v1/me/second-factor.',
  );
};
