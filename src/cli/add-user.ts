import { text as readText } from 'node:stream/consumers';
import { accountEmail } from '../gateway/auth/account-email';
import { changeLimits } from '../gateway/auth/change-limits';
import { COMMAND_LINE } from '../gateway/auth/command-line';
import { inviteUser } from '../gateway/auth/invite-user';
import { DEFAULT_LIMITS } from '../gateway/auth/limits';
import {
  mailPasswordLink,
  type LinkMailing,
} from '../gateway/auth/mail-password-link';
import { nameFromEmail } from '../gateway/auth/name-from-email';
import type { PasswordLink } from '../gateway/auth/password-link';
import { upsertUser } from '../gateway/auth/upsert-user';
import { readPublicUrl } from '../gateway/http/read-public-url';
import { openMailer } from '../gateway/mail/open-mailer';
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

/** Mails a link, where the environment says how; a failure is printed. */
const mailLink = async (
  { console }: Context,
  mailing: LinkMailing | undefined,
  to: { email: string; name: string },
  link: PasswordLink,
): Promise<'sent' | 'failed' | 'off'> => {
  if (!mailing) return 'off';
  try {
    await mailPasswordLink(mailing, to, link);
    return 'sent';
  } catch (error) {
    console.error(`doorlist: No mail was sent. ${String(error)}`);
    return 'failed';
  }
};

/**
 * Invites a user: mails the link by which they choose a password, where the
 * environment says how, and else prints it.
 *
 * @throws ConfigError for how mail is sent, before anybody is invited
 */
const invite = async (
  context: Context,
  options: AddUserOptions,
): Promise<void> => {
  const { data, json, email, name, role, site = [] } = options;
  const limits = changeLimits(DEFAULT_LIMITS, readLimitOptions(options));
  const publicUrl = readPublicUrl(context.env);
  const mailer = openMailer(context.env, publicUrl);
  const mailing =
    mailer && publicUrl !== undefined ? { mailer, publicUrl } : undefined;
  const { id, ...link } = await withInstallation(context, data, ({ db }) =>
    inviteUser(
      db,
      { email, name, role, sites: site, limits },
      { by: COMMAND_LINE, at: Date.now() },
    ),
  );
  const address = accountEmail(email) ?? email;
  const to = { email: address, name: name ?? nameFromEmail(address) };
  const mail = await mailLink(context, mailing, to, link);
  const { text, ...shown } = describeLink(link, publicUrl);
  print(
    context,
    json,
    { id, email, role, mail, ...shown },
    mail === 'sent'
      ? `${email} is invited: ${role}. The link to choose a password is mailed to them, and works until ${shown.linkExpiresAt}.`
      : `${email} is invited: ${role}.\n${text}`,
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
