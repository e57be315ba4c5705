import { Command } from 'commander';
import type { Context } from './context';
import {
  dataOption,
  jsonOption,
  repeatable,
  type CommonOptions,
} from './options';
import type { RemoveSiteOptions } from './remove-site';
import { siteKeyCommand } from './site-key-command';
import { withSiteOptions, type SiteOptions } from './site-options';
import { siteSnippetCommand } from './site-snippet-command';
import { siteVendorCommand } from './site-vendor-command';

const ORIGIN = '--origin <origin>';
const ID = 'such as shop';

const addCommand = (context: Context) =>
  withSiteOptions(
    new Command('add')
      .description('add a site, or origins to one')
      .argument('<id>', ID)
      .option(
        ORIGIN,
        'one more origin whose pages may use it, https://*.shop.example for all subdomains; may be repeated',
        repeatable,
        [],
      ),
  ).action(async (id: string, options: SiteOptions) => {
    const { changeSite } = await import('./change-site');
    const origins = { add: options.origin };
    await changeSite(context, { id, origins, mayAdd: true }, options);
  });

const setCommand = (context: Context) =>
  withSiteOptions(
    new Command('set')
      .description('change a site')
      .argument('<id>', ID)
      .option(
        ORIGIN,
        'replaces all its origins; may be repeated',
        repeatable,
        [],
      ),
  ).action(async (id: string, options: SiteOptions) => {
    const { changeSite } = await import('./change-site');
    const { origin } = options;
    const origins = origin.length ? { origins: { set: origin } } : {};
    await changeSite(context, { id, ...origins, mayAdd: false }, options);
  });

const removeOriginCommand = (context: Context) =>
  new Command('remove-origin')
    .description('let pages of some origins use a site no more')
    .argument('<id>', ID)
    .argument('<origin...>', 'as in the list')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, remove: string[], options: SiteOptions) => {
      const { changeSite } = await import('./change-site');
      const origins = { remove };
      await changeSite(context, { id, origins, mayAdd: false }, options);
    });

const removeCommand = (context: Context) =>
  new Command('remove')
    .description('remove a site')
    .argument('<id>', ID)
    .option('--confirm', 'with its chats, and the bans and tokens of it alone')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, options: RemoveSiteOptions) => {
      const { removeSiteById } = await import('./remove-site');
      await removeSiteById(context, id, options);
    });

const listCommand = (context: Context) =>
  new Command('list')
    .description('list all sites')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: CommonOptions) => {
      const { printSites } = await import('./print-sites');
      await printSites(context, options);
    });

const checkCommand = (context: Context) =>
  new Command('check')
    .description('print from where it was asked for lately, and why in vain')
    .argument('<id>', ID)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, options: CommonOptions) => {
      const { printSiteCheck } = await import('./check-site');
      await printSiteCheck(context, id, options);
    });

/** Returns the command `doorlist site` with its subcommands. */
export const siteCommand = (context: Context) =>
  new Command('site')
    .description('sites')
    .addCommand(listCommand(context))
    .addCommand(addCommand(context))
    .addCommand(setCommand(context))
    .addCommand(removeOriginCommand(context))
    .addCommand(siteSnippetCommand(context))
    .addCommand(checkCommand(context))
    .addCommand(removeCommand(context))
    .addCommand(siteKeyCommand(context))
    .addCommand(siteVendorCommand(context));
