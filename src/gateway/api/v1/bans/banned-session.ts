import type { KeyKind } from '../../../../protocol/key-kinds';
import type { Caller } from '../../../auth/caller';
import { canSee } from '../../../auth/policies';
import { ApiError } from '../../../lib/errors/api-error';
import type { Secrets } from '../../../lib/secrets';
import type { Db } from '../../../store/db';
import { listProvenKeys } from '../../../store/links';
import type { ShownKey } from '../../../keys/key';
import type { SessionRow } from '../../../store/schema/schema';
import { findSession } from '../../../store/sessions';
import { findPersonKeys } from './find-person-keys';

/** A session whose visitor is to be banned. */
export interface BannedSession extends SessionRow {
  /** What is proven of the visitor. */
  proven: Partial<Record<KeyKind, string>>;
  /** What the person is known by for certain: the browser, and what is proven. */
  person: readonly ShownKey[];
  /** What to call the visitor by. */
  visitorName: string;
}

/**
 * Finds the session that a new ban names, if it names one.
 *
 * @throws ApiError `invalid`
 */
export const findBannedSession = async (
  deps: { db: Db; secrets: Pick<Secrets, 'erasureKey'> },
  caller: Caller,
  code: string | undefined,
): Promise<BannedSession | undefined> => {
  if (code === undefined) return undefined;
  const { db } = deps;
  const session = await findSession(db, code.trim().toUpperCase());
  if (!session || !canSee(caller, { sites: [session.site] })) {
    throw new ApiError('invalid', `There is no session ${code}.`, 'session');
  }
  return {
    ...session,
    proven: await listProvenKeys(db, session),
    person: await findPersonKeys(deps, caller, session),
    visitorName:
      session.proven_name ??
      session.name ??
      `Visitor ${session.code.slice(0, 4)}`,
  };
};
