import { presentLimits } from '../gateway/auth/change-limits';
import { limitsOf } from '../gateway/auth/limits';
import { readLimits } from '../gateway/store/limits';
import { listUsers, listUserSites } from '../gateway/store/users';
import type { Context } from './context';
import { describeLimits } from './describe-limits';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import { formatTime } from './format-time';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** More users than a team has. */
const MOST = 10_000;

/** Prints all users. */
export const printUsers = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const users = await withInstallation(context, data, async ({ db }) => {
    const rows = await listUsers(db, { limit: MOST, now: Date.now() });
    return Promise.all(
      rows.map(async (row) => ({
        ...{ id: row.id, email: row.email, name: row.name, role: row.role },
        sites: row.all_sites ? null : await listUserSites(db, row.id),
        limits: limitsOf(row.role, readLimits(row)),
        active: row.disabled_at === null,
        invited: row.password_hash === '',
        secondFactor: Boolean(row.has_second_factor),
        createdAt: formatTime(row.created_at),
        signIns: Number(row.sign_ins),
        lastUsedAt: formatTime(row.used_at),
      })),
    );
  });
  const lines = users.map((user) =>
    [
      `${user.name} <${user.email}>: ${user.role}`,
      ...(user.sites ? [`of ${user.sites.join(', ')}`] : []),
      ...describeLimits(user.role, user.limits),
      ...(user.active ? [] : ['not active']),
      ...(user.secondFactor ? ['second factor'] : []),
      user.invited ? 'invited' : `signed in ${user.signIns} times`,
      `last used ${user.lastUsedAt ?? 'never'}`,
    ].join(', '),
  );
  print(
    context,
    json,
    {
      users: users.map(({ limits, ...user }) => ({
        ...user,
        limits: presentLimits(limits),
      })),
    },
    lines.length
      ? lines.map(escapeControlCharacters).join('\n')
      : 'Nobody signs in yet. Add somebody by “doorlist user add”.',
  );
};
