import { changeLimits } from '../gateway/auth/change-limits';
import { createToken } from '../gateway/auth/create-token';
import { DEFAULT_LIMITS } from '../gateway/auth/limits';
import type { Permission, Role } from '../protocol/roles';
import type { Context } from './context';
import { readLimitOptions, type LimitOptions } from './limit-options';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist token create`. */
export interface CreateTokenOptions extends CommonOptions, LimitOptions {
  name: string;
  role: Role;
  site?: string[];
  permission: Permission[];
  /** Milliseconds since 1970. */
  expires?: number;
}

/** Creates a token and prints it. The token cannot be read again later. */
export const printNewToken = async (
  context: Context,
  options: CreateTokenOptions,
): Promise<void> => {
  const { data, json, name, role, site = [], permission, expires } = options;
  const limits = changeLimits(DEFAULT_LIMITS, readLimitOptions(options));
  const created = await withInstallation(context, data, ({ db }) =>
    createToken(
      db,
      {
        ...{ name, role, limits, sites: site, permissions: permission },
        ...(expires !== undefined && { expiresAt: expires }),
      },
      Date.now(),
    ),
  );
  print(context, json, created, created.token);
};
