import { text as readText } from 'node:stream/consumers';
import { changeLimits } from '../gateway/auth/change-limits';
import { COMMAND_LINE } from '../gateway/auth/command-line';
import { inviteUser } from '../gateway/auth/invite-user';
import { DEFAULT_LIMITS } from '../gateway/auth/limits';
import { upsertUser } from '../gateway/auth/upsert-user';
import type { Role } from '../protocol/roles';
import type { Context } from './context';
import { describeLink } from './describe-link';
import { readLimitOptions, type LimitOptions } from './limit-options';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist user add`. */
export interface AddUserOptions extends CommonOptions, LimitOptions {
  email: string;
  name?: string;
  role: Role;
  site?: string[];
  passwordStdin?: boolean;
}

/** Invites a user, and prints the link by which they choose a password. */
const invite = async (
  context: Context,
  options: AddUserOptions,
): Promise<void> => {
  const { data, json, email, name, role, site = [] } = options;
  const limits = changeLimits(DEFAULT_LIMITS, readLimitOptions(options));
  const { id, ...link } = await withInstallation(context, data, ({ db }) =>
    inviteUser(
      db,
      { email, name, role, sites: site, limits },
      { by: COMMAND_LINE, at: Date.now() },
    ),
  );
  const { text, ...shown } = describeLink(link);
  print(
    context,
    json,
    { id, email, role, ...shown },
    `${email} is invited: ${role}.\n${text}`,
  );
};

/**
 * Adds or changes a user, with the password from stdin, and prints the user; or
 * invites one where no password is given.
 */
export const addUser = async (
  context: Context,
  options: AddUserOptions,
): Promise<void> => {
  if (!options.passwordStdin) return invite(context, options);
  const { data, json, email, name, role, site } = options;
  const password = (await readText(context.stdin)).replace(/\r?\n$/, '');
  const user = await withInstallation(context, data, ({ db }) =>
    upsertUser(
      db,
      {
        ...{ email, role, password },
        ...(name !== undefined && { name }),
        ...(site && { sites: site }),
        limits: readLimitOptions(options),
      },
      Date.now(),
    ),
  );
  print(context, json, user, `${user.name} <${user.email}>: ${user.role}.`);
};
