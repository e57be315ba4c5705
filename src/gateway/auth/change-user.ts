import type { LimitsRequest } from '../../protocol/limits';
import type { Role } from '../../protocol/roles';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { limitColumns, readLimits } from '../store/limits';
import { deletePasswordLinks } from '../store/password-links';
import { findUser, updateUser } from '../store/users';
import { deleteSignIns } from '../store/withdraw-tokens';
import { changeLimits, presentLimits } from './change-limits';
import { requireOtherOwner } from './remove-user';
import { requireSites } from './require-sites';
import { listMadeBy, revokeAll } from './revoke-tokens';

/** What is to be changed of a user; what is left out stays. */
export interface UserChanges {
  name?: string | undefined;
  role?: Role | undefined;
  /** None: all sites. */
  sites?: readonly string[] | null | undefined;
  limits?: LimitsRequest | undefined;
  /** False: they may not sign in, and whatever they have ends. */
  active?: boolean | undefined;
}

/** Ends what a user is signed in with, their link, and the tokens they made. */
const endAll = async (trx: Db, id: number, act: { by: Actor; at: number }) => {
  const signIns = await deleteSignIns(trx, id);
  await deletePasswordLinks(trx, id);
  const made = await listMadeBy(trx, { id, isUser: true });
  return { signIns, tokens: await revokeAll(trx, made, act) };
};

/**
 * Changes a user. It holds from the next request on; streams that are open end.
 *
 * @returns whether somebody has this id
 * @throws ApiError `last_owner`, or `invalid` for a site that does not exist
 */
export const changeUser = async (
  db: Db,
  id: number,
  changes: UserChanges,
  act: { by: Actor; at: number },
): Promise<boolean> => {
  const { name, role, sites, limits, active } = changes;
  await requireSites(db, sites ?? [], 'sites');
  return db.transaction().execute(async (trx) => {
    const before = await findUser(trx, id);
    if (!before) return false;
    const losesRole = role !== undefined && role !== 'owner';
    if (losesRole || active === false) await requireOtherOwner(trx, id);
    const wanted = changeLimits(readLimits(before), limits);
    await updateUser(trx, id, {
      ...(name !== undefined && { name }),
      ...(role !== undefined && { role }),
      ...(limits && limitColumns(wanted)),
      ...(sites !== undefined && { sites: sites?.length ? sites : null }),
      ...(active !== undefined && {
        disabled_at: active ? null : (before.disabled_at ?? act.at),
      }),
    });
    const ended = active === false ? await endAll(trx, id, act) : undefined;
    await insertAudit(trx, {
      ...{ ...act, action: 'change user', subject: id },
      detail: {
        ...(name !== undefined && { name }),
        ...(role !== undefined && {
          role: { before: before.role, after: role },
        }),
        ...(sites !== undefined && { sites }),
        ...(limits && { limits: presentLimits(wanted) }),
        ...(active !== undefined && { active, ...ended }),
      },
    });
    await insertChange(trx, { kind: 'people', subject: id, at: act.at });
    return true;
  });
};
