import { Argument, Command } from 'commander';
import {
  connectAccount,
  disconnectAccount,
  type ConnectedAccount,
} from '../gateway/vendors/accounts/connect';
import type { AccountDraft } from '../gateway/vendors/accounts/draft';
import { VENDOR_NAMES } from '../gateway/vendors/state/vendor-kinds';
import { VENDORS, type Vendor } from '../protocol/agent';
import { dataOption, jsonOption, type Common } from './options';
import { print } from './print';
import { stdinLines } from './stdin-lines';
import { withInstallation } from './with-installation';

interface VendorOptions extends Common {
  subdomain?: string;
  account?: string;
  tokenStdin?: boolean;
  webhookSecretStdin?: boolean;
  host?: string;
  hold?: boolean;
  remove?: boolean;
}

/** Which option names the account. */
const NAMED_BY = { zendesk: 'subdomain', acquire: 'account' } as const;

/** What is wrong with how it was called; nothing if it is right. */
const whyWrong = (
  vendor: Vendor,
  { remove, subdomain, account, ...more }: VendorOptions,
): string | undefined => {
  const names = { subdomain, account };
  const own = NAMED_BY[vendor];
  const foreign = VENDORS.find(
    (other) => other !== vendor && names[NAMED_BY[other]] !== undefined,
  );
  if (foreign) return `--${NAMED_BY[foreign]} is for ${foreign} only.`;
  if (remove) {
    const { tokenStdin, webhookSecretStdin, host, hold } = more;
    const others = [names[own], tokenStdin, webhookSecretStdin, host, hold];
    return others.every((other) => other === undefined)
      ? undefined
      : '--remove goes with no other option.';
  }
  if (names[own] === undefined) return `${vendor} needs --${own}.`;
  return vendor === 'zendesk' && more.webhookSecretStdin
    ? '--webhook-secret-stdin is for acquire only: Zendesk Chat has no webhooks.'
    : undefined;
};

/** The token comes first where both are read. */
const readDraft = async (
  site: string,
  vendor: Vendor,
  options: VendorOptions,
): Promise<AccountDraft> => {
  const { tokenStdin, webhookSecretStdin, host: origin } = options;
  const lines = tokenStdin || webhookSecretStdin ? await stdinLines() : [];
  const [first = '', second = ''] = lines;
  return {
    site,
    vendor,
    name: options.subdomain ?? options.account ?? '',
    ...(tokenStdin && { token: first.trim() }),
    ...(webhookSecretStdin && { webhookSecret: tokenStdin ? second : first }),
    ...(origin !== undefined && { origin }),
    ...(options.hold && { hold: true }),
  };
};

/** What became of an account that a site is not at any more. */
const farewell = (sites: readonly string[]): string =>
  sites.length
    ? `It serves ${sites.join(', ')}.`
    : 'Its token is forgotten; bans stay there.';

const describe = (
  site: string,
  { vendor, account, sites, host, left }: ConnectedAccount,
  draft: AccountDraft | undefined,
): string => {
  const where = `${VENDOR_NAMES[vendor]} ${account}`;
  if (!draft) {
    return `Site ${site} is disconnected from ${where}. ${farewell(sites)}`;
  }
  return [
    `Site ${site} has its chats at ${where}. ${farewell(sites)}`,
    ...(host === undefined
      ? []
      : [`It is reached at ${host}, and its token is sent there.`]),
    ...(left
      ? [
          `It is disconnected from ${VENDOR_NAMES[vendor]} ${left.account}. ${farewell(left.sites)}`,
        ]
      : []),
    ...(draft.hold
      ? [`Nothing is done there until “doorlist vendor sync ${site}”.`]
      : []),
  ].join('\n');
};

export const siteVendorCommand = () =>
  new Command('vendor')
    .description('connect a site to its account at a chat vendor')
    .argument('<site>', 'such as shop')
    .addArgument(new Argument('<vendor>', 'whose chat it has').choices(VENDORS))
    .option('--subdomain <name>', 'of Zendesk: acme, if it is acme.zendesk.com')
    .option('--account <id>', 'of Acquire: acme, if it is acme.acquire.io')
    .option('--token-stdin', 'read the token from stdin')
    .option(
      '--webhook-secret-stdin',
      'read the secret of Acquire’s webhook from stdin, after any token',
    )
    .option('--host <origin>', 'another address of the vendor’s API')
    .option('--hold', 'leave the vendor alone until “doorlist vendor sync”')
    .option('--remove', 'disconnect; bans stay at the vendor')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (
        site: string,
        vendor: Vendor,
        options: VendorOptions,
        command: Command,
      ) => {
        const wrong = whyWrong(vendor, options);
        if (wrong) command.error(`error: ${wrong}`);
        const draft = options.remove
          ? undefined
          : await readDraft(site, vendor, options);
        const done = await withInstallation(options.data, (installation) =>
          draft
            ? connectAccount(installation, draft, Date.now())
            : disconnectAccount(installation, { site, vendor }, Date.now()),
        );
        print(options.json, done, describe(site, done, draft));
      },
    );
