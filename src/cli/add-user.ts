import { text as readText } from 'node:stream/consumers';
import { upsertUser } from '../gateway/auth/upsert-user';
import type { Role } from '../protocol/roles';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist user add`. */
export interface AddUserOptions extends CommonOptions {
  email: string;
  name?: string;
  role: Role;
}

/**
 * Adds or changes a user, with the password from stdin, and prints the user.
 */
export const addUser = async (
  context: Context,
  { data, json, email, name, role }: AddUserOptions,
): Promise<void> => {
  const password = (await readText(context.stdin)).replace(/\r?\n$/, '');
  const user = await withInstallation(context, data, ({ db }) =>
    upsertUser(
      db,
      { email, role, password, ...(name !== undefined && { name }) },
      Date.now(),
    ),
  );
  print(context, json, user, `${user.name} <${user.email}>: ${user.role}.`);
};
