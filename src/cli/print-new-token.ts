import { createToken } from '../gateway/auth/users-and-tokens';
import type { Permission, Role } from '../protocol/agent';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

export interface CreateTokenOptions extends CommonOptions {
  name: string;
  role: Role;
  site: string[];
  permission: Permission[];
}

/** Creates a token and prints it: nobody can read it again. */
export const printNewToken = async (
  context: Context,
  { data, json, name, role, site, permission }: CreateTokenOptions,
): Promise<void> => {
  const made = await withInstallation(context, data, ({ db }) =>
    createToken(
      db,
      { name, role, sites: site, permissions: permission },
      Date.now(),
    ),
  );
  print(context, json, made, made.token);
};
