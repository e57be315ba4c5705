import { listUsers } from '../gateway/store/users';
import type { Context } from './context';
import { escapeControlCharacters } from './escape-control-characters';
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
  const rows = await withInstallation(context, data, ({ db }) =>
    listUsers(db, { limit: MOST, now: Date.now() }),
  );
  const users = rows.map(({ created_at, sign_ins, used_at, ...user }) => ({
    ...user,
    createdAt: formatTime(created_at),
    signIns: Number(sign_ins),
    lastUsedAt: formatTime(used_at),
  }));
  const lines = users.map(
    ({ name, email, role, signIns, lastUsedAt }) =>
      `${name} <${email}>: ${role}, signed in ${signIns} times, last used ${lastUsedAt ?? 'never'}`,
  );
  print(
    context,
    json,
    { users },
    lines.length
      ? lines.map(escapeControlCharacters).join('\n')
      : 'Nobody signs in yet. Add somebody by “doorlist user add”.',
  );
};
