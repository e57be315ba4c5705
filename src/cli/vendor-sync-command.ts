import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption, neverBanOption } from './options';
import type { SyncOptions } from './sync-vendors';

/** Returns the command `doorlist vendor sync`. */
export const vendorSyncCommand = (context: Context) =>
  new Command('sync')
    .description('make a site’s bans and its vendors’ equal now')
    .argument('<site>', 'such as shop')
    .option('--dry-run', 'only say what would change, here and there')
    .addOption(neverBanOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (site: string, options: SyncOptions) => {
      const { syncVendors } = await import('./sync-vendors');
      await syncVendors(context, site, options);
    });
