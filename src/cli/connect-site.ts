import {
  connectAccount,
  disconnectAccount,
  type ConnectedAccount,
} from '../gateway/vendors/accounts/connect';
import { requireSecretApart } from '../gateway/installation/require-secret-apart';
import type { AccountDraft } from '../gateway/vendors/accounts/draft';
import { VENDORS, type Vendor } from '../protocol/vendors';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { stdinLines } from './stdin-lines';
import { withInstallation } from './with-installation';

/** Options of `doorlist site vendor`, beside the vendor's own. */
export interface SiteVendorOptions extends CommonOptions {
  tokenStdin?: boolean;
  webhookSecretStdin?: boolean;
  supportTokenStdin?: boolean;
  stopSuspending?: boolean;
  host?: string;
  hold?: boolean;
  remove?: boolean;
}

/** Which account of which site a command is about. */
interface NamedAccount {
  site: string;
  vendor: Vendor;
  /** Empty where only the site's account at the vendor is meant. */
  accountName: string;
}

/**
 * Reads an account's draft; secrets from stdin, a line each: the token, the
 * webhook's secret, the token of Support.
 */
const readDraft = async (
  context: Context,
  { site, vendor, accountName }: NamedAccount,
  options: SiteVendorOptions,
): Promise<AccountDraft> => {
  const { tokenStdin, webhookSecretStdin, supportTokenStdin } = options;
  const { host: origin } = options;
  const isAsked = tokenStdin || webhookSecretStdin || supportTokenStdin;
  const lines = isAsked ? await stdinLines(context) : [];
  const nextLine = () => lines.shift() ?? '';
  return {
    site,
    vendor,
    name: accountName,
    ...(tokenStdin && { token: nextLine().trim() }),
    ...(webhookSecretStdin && { webhookSecret: nextLine() }),
    ...(supportTokenStdin && { supportToken: nextLine().trim() }),
    ...(options.stopSuspending && { stopSuspending: true }),
    ...(origin !== undefined && { origin }),
    ...(options.hold && { hold: true }),
  };
};

/** Returns a sentence about which sites an account still serves. */
const describeRemainingSites = ({
  sites,
  lifting,
}: Pick<ConnectedAccount, 'sites' | 'lifting'>): string => {
  if (sites.length) return `It serves ${sites.join(', ')}.`;
  return lifting
    ? `Bans stay there. The running gateway lifts ${lifting} suspensions, then its tokens are forgotten.`
    : 'Its token is forgotten; bans stay there.';
};

const describe = (
  site: string,
  connected: ConnectedAccount,
  draft: AccountDraft | undefined,
): string => {
  const { vendor, account, host, left } = connected;
  const where = `${VENDORS[vendor].name} ${account}`;
  if (!draft) {
    return `Site ${site} is disconnected from ${where}. ${describeRemainingSites(connected)}`;
  }
  return [
    `Site ${site} has its chats at ${where}. ${describeRemainingSites(connected)}`,
    ...(host === undefined
      ? []
      : [`It is reached at ${host}, and its token is sent there.`]),
    ...(left
      ? [
          `It is disconnected from ${VENDORS[vendor].name} ${left.account}. ${describeRemainingSites(left)}`,
        ]
      : []),
    ...(draft.supportToken === undefined
      ? []
      : ['Supervisors may have people suspended there.']),
    ...(draft.stopSuspending
      ? ['Nobody is suspended there any more; what was is lifted.']
      : []),
    ...(draft.hold
      ? [`Nothing is done there until “doorlist vendor sync ${site}”.`]
      : []),
  ].join('\n');
};

/**
 * Connects a site to its vendor account, or disconnects it; prints the result.
 *
 * @throws ConfigError if a token would be kept beside the secret that seals it
 */
export const connectSite = async (
  context: Context,
  account: NamedAccount,
  options: SiteVendorOptions,
): Promise<void> => {
  const { site, vendor } = account;
  const draft = options.remove
    ? undefined
    : await readDraft(context, account, options);
  const { data, json } = options;
  const connected = await withInstallation(context, data, (installation) => {
    if (!draft) {
      return disconnectAccount(installation, { site, vendor }, Date.now());
    }
    requireSecretApart(installation);
    return connectAccount(installation, draft, Date.now());
  });
  print(context, json, connected, describe(site, connected, draft));
};
