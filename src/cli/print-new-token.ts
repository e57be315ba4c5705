import { createToken } from '../gateway/auth/create-token';
import type { Permission, Role } from '../protocol/roles';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist token create`. */
export interface CreateTokenOptions extends CommonOptions {
  name: string;
  role: Role;
  site: string[];
  permission: Permission[];
  /** Milliseconds since 1970. */
  expires?: number;
}

/** Creates a token and prints it. The token cannot be read again later. */
export const printNewToken = async (
  context: Context,
  { data, json, name, role, site, permission, expires }: CreateTokenOptions,
): Promise<void> => {
  const created = await withInstallation(context, data, ({ db }) =>
    createToken(
      db,
      {
        ...{ name, role, sites: site, permissions: permission },
        ...(expires !== undefined && { expiresAt: expires }),
      },
      Date.now(),
    ),
  );
  print(context, json, created, created.token);
};
