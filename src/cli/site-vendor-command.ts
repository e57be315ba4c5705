import { Argument, Command } from 'commander';
import { VENDOR_IDS, type Vendor } from '../protocol/vendors';
import type { SiteVendorOptions } from './connect-site';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';

/** The option that names an account, by vendor. */
const NAMED_BY = { zendesk: 'subdomain', acquire: 'account' } as const;

/** Returns a sentence about wrong options; undefined if they are right. */
const findUsageError = (
  vendor: Vendor,
  { remove, subdomain, account, ...more }: SiteVendorOptions,
): string | undefined => {
  const names = { subdomain, account };
  const own = NAMED_BY[vendor];
  const foreign = VENDOR_IDS.find(
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

/** Returns the command `doorlist site vendor`. */
export const siteVendorCommand = (context: Context) =>
  new Command('vendor')
    .description('connect a site to its account at a chat vendor')
    .argument('<site>', 'such as shop')
    .addArgument(
      new Argument('<vendor>', 'whose chat it has').choices(VENDOR_IDS),
    )
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
        options: SiteVendorOptions,
        command: Command,
      ) => {
        const problem = findUsageError(vendor, options);
        if (problem) command.error(`error: ${problem}`);
        const { connectSite } = await import('./connect-site');
        await connectSite(context, site, vendor, options);
      },
    );
