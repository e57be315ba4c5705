import { Command } from 'commander';
import type { AddSiteOptions } from './add-site';
import type { Context } from './context';
import {
  dataOption,
  integerBetween,
  jsonOption,
  repeatable,
  type CommonOptions,
} from './options';
import { siteKeyCommand } from './site-key-command';
import { siteVendorCommand } from './site-vendor-command';

/** Returns the command `doorlist site` with its subcommands. */
export const siteCommand = (context: Context) =>
  new Command('site')
    .description('sites')
    .addCommand(siteKeyCommand(context))
    .addCommand(siteVendorCommand(context))
    .addCommand(
      new Command('check')
        .description(
          'print from where it was asked for lately, and why in vain',
        )
        .argument('<id>', 'such as shop')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (id: string, options: CommonOptions) => {
          const { printSiteCheck } = await import('./check-site');
          await printSiteCheck(context, id, options);
        }),
    )
    .addCommand(
      new Command('add')
        .description('add a site, or change one')
        .argument('<id>', 'such as shop')
        .option(
          '--origin <origin>',
          'an origin whose pages may use it, https://*.shop.example for all subdomains; may be repeated',
          repeatable,
          [],
        )
        .option('--widget <name>', 'its chat widget')
        .option(
          '--max-age <seconds>',
          'how long answers may be used',
          integerBetween(1, 86_400),
        )
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (id: string, options: AddSiteOptions) => {
          const { addSite } = await import('./add-site');
          await addSite(context, id, options);
        }),
    );
