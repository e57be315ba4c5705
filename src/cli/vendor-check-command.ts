import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption, type CommonOptions } from './options';

/** Returns the command `doorlist vendor check`. */
export const vendorCheckCommand = (context: Context) =>
  new Command('check')
    .description('say whether a site’s tokens work, and what they may do')
    .argument('<site>', 'such as shop')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (site: string, options: CommonOptions) => {
      const { checkVendors } = await import('./check-vendors');
      await checkVendors(context, site, options);
    });
