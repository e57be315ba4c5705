import { Argument, Command, Option } from 'commander';
import { VENDOR_IDS, VENDORS, type Vendor } from '../protocol/vendors';
import type { SiteVendorOptions } from './connect-site';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';
import { ACCOUNT_OPTIONS } from './vendor-account-options';

/** Returns the option of a vendor that names an account. */
const accountOption = (vendor: Vendor): Option => {
  const { name, value, example } = ACCOUNT_OPTIONS[vendor];
  const description = `of ${VENDORS[vendor].name}: ${example}`;
  return new Option(`--${name} <${value}>`, description);
};

/** Returns what was given by a vendor's account option, if anything was. */
const findAccountName = (
  command: Command,
  vendor: Vendor,
): string | undefined => {
  const { name } = ACCOUNT_OPTIONS[vendor];
  const given: unknown = command.getOptionValue(name);
  return typeof given === 'string' ? given : undefined;
};

const hasWebhooks = (vendor: Vendor): boolean =>
  ACCOUNT_OPTIONS[vendor].withoutWebhooks === undefined;

/** Returns a sentence about wrong options; undefined if they are right. */
const findUsageError = (
  command: Command,
  vendor: Vendor,
  options: SiteVendorOptions,
): string | undefined => {
  const { name: own, withoutWebhooks, suspends } = ACCOUNT_OPTIONS[vendor];
  const account = findAccountName(command, vendor);
  const foreign = VENDOR_IDS.find(
    (other) =>
      other !== vendor && findAccountName(command, other) !== undefined,
  );
  if (foreign) {
    return `--${ACCOUNT_OPTIONS[foreign].name} is for ${foreign} only.`;
  }
  if (options.remove) {
    const { tokenStdin, webhookSecretStdin, host, hold } = options;
    const { supportTokenStdin, stopSuspending } = options;
    const others = [
      ...[account, tokenStdin, webhookSecretStdin, host, hold],
      ...[supportTokenStdin, stopSuspending],
    ];
    return others.every((other) => other === undefined)
      ? undefined
      : '--remove goes with no other option.';
  }
  if (account === undefined) return `${vendor} needs --${own}.`;
  const { supportTokenStdin, stopSuspending } = options;
  if (!suspends && (supportTokenStdin || stopSuspending)) {
    const others = VENDOR_IDS.filter((one) => ACCOUNT_OPTIONS[one].suspends);
    return `--support-token-stdin and --stop-suspending are for ${others.join(' and ')} only.`;
  }
  if (supportTokenStdin && stopSuspending) {
    return '--stop-suspending goes with no --support-token-stdin.';
  }
  if (withoutWebhooks === undefined || !options.webhookSecretStdin) {
    return undefined;
  }
  const others = VENDOR_IDS.filter(hasWebhooks).join(' and ');
  return `--webhook-secret-stdin is for ${others} only: ${withoutWebhooks}`;
};

/** Returns the option `--webhook-secret-stdin`. */
const webhookSecretOption = (): Option => {
  const owners = VENDOR_IDS.filter(hasWebhooks)
    .map((vendor) => `${VENDORS[vendor].name}’s`)
    .join(' or ');
  return new Option(
    '--webhook-secret-stdin',
    `read the secret of ${owners} webhook from stdin, after any token`,
  );
};

/** Returns the option `--support-token-stdin`. */
const supportTokenOption = (): Option => {
  const apis = VENDOR_IDS.flatMap((vendor) => {
    const { suspends } = ACCOUNT_OPTIONS[vendor];
    return suspends ? `${VENDORS[vendor].name} ${suspends}` : [];
  }).join(' or ');
  return new Option(
    '--support-token-stdin',
    `read a token of ${apis} from stdin, after any other: people may be suspended there`,
  );
};

/** Returns the command `doorlist site vendor`. */
export const siteVendorCommand = (context: Context) => {
  const command = new Command('vendor')
    .description('connect a site to its account at a chat vendor')
    .argument('<site>', 'such as shop')
    .addArgument(
      new Argument('<vendor>', 'whose chat it has').choices(VENDOR_IDS),
    );
  for (const vendor of VENDOR_IDS) command.addOption(accountOption(vendor));
  return command
    .option('--token-stdin', 'read the token from stdin')
    .addOption(webhookSecretOption())
    .addOption(supportTokenOption())
    .option('--stop-suspending', 'lift what is suspended, and suspend nobody')
    .option('--host <origin>', 'another address of the vendor’s API')
    .option('--hold', 'leave the vendor alone until “doorlist vendor sync”')
    .option('--remove', 'disconnect; bans stay at the vendor')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (site: string, vendor: Vendor, options: SiteVendorOptions) => {
        const problem = findUsageError(command, vendor, options);
        if (problem) command.error(`error: ${problem}`);
        const accountName = findAccountName(command, vendor) ?? '';
        const { connectSite } = await import('./connect-site');
        await connectSite(context, { site, vendor, accountName }, options);
      },
    );
};
