import type { User } from '../../../../protocol/users';
import { presentLimits } from '../../../auth/change-limits';
import { limitsOf } from '../../../auth/limits';
import { isoTime } from '../../../lib/iso-time';
import type { Db } from '../../../store/db';
import { readLimits } from '../../../store/limits';
import { listUsers, listUserSites } from '../../../store/users';

type Row = Awaited<ReturnType<typeof listUsers>>[number];

/** Returns a user as those who manage people see them. */
export const presentUser = async (db: Db, row: Row): Promise<User> => ({
  ...{ id: row.id, email: row.email, name: row.name, role: row.role },
  sites: row.all_sites ? null : await listUserSites(db, row.id),
  limits: presentLimits(limitsOf(row.role, readLimits(row))),
  active: row.disabled_at === null,
  invited: row.password_hash === '',
  secondFactor: Boolean(row.has_second_factor),
  createdAt: isoTime(row.created_at),
  signIns: Number(row.sign_ins),
  lastUsedAt: row.used_at === null ? null : isoTime(Number(row.used_at)),
});

/** Finds a user, and returns them as those who manage people see them. */
export const showUser = async (
  db: Db,
  id: number,
  now: number,
): Promise<User | undefined> => {
  const [row] = await listUsers(db, { only: id, limit: 1, now });
  return row && presentUser(db, row);
};
