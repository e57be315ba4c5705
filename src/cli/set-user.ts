import { COMMAND_LINE } from '../gateway/auth/command-line';
import { changeUser } from '../gateway/auth/change-user';
import { renewPasswordLink } from '../gateway/auth/password-link';
import { removeSecondFactor } from '../gateway/auth/remove-second-factor';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { readPublicUrl } from '../gateway/http/read-public-url';
import type { Role } from '../protocol/roles';
import type { Context } from './context';
import { findUserId, type UserOptions } from './find-user-id';
import { readLimitOptions, type LimitOptions } from './limit-options';
import { describeLink } from './describe-link';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist user set`. */
export interface SetUserOptions extends UserOptions, LimitOptions {
  name?: string;
  role?: Role;
  site?: string[];
  allSites?: boolean;
  active?: boolean;
  /** False: taken off. */
  secondFactor?: boolean;
  link?: boolean;
}

/** Changes a user, and prints the link to choose a password if one is asked for. */
export const setUser = async (
  context: Context,
  options: SetUserOptions,
): Promise<void> => {
  const { data, json, email, name, role, site, allSites, active } = options;
  if (site && allSites) {
    throw new ConfigError('Expected --site or --all-sites, not both.');
  }
  const link = await withInstallation(context, data, async ({ db }) => {
    const id = await findUserId(db, email);
    const act = { by: COMMAND_LINE, at: Date.now() };
    const sites = allSites ? null : site;
    const limits = readLimitOptions(options);
    await changeUser(db, id, { name, role, sites, limits, active }, act);
    if (options.secondFactor === false) {
      await removeSecondFactor(db, id, act);
    }
    return options.link ? renewPasswordLink(db, id, act) : undefined;
  });
  const shown = link && describeLink(link, readPublicUrl(context.env));
  print(
    context,
    json,
    { email, ...shown },
    `${email} is changed.${shown ? `\n${shown.text}` : ''}`,
  );
};
