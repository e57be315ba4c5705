import { Command } from 'commander';
import type { Context } from './context';
import { vendorCheckCommand } from './vendor-check-command';
import { vendorSyncCommand } from './vendor-sync-command';

/** Returns the command `doorlist vendor` with its subcommands. */
export const vendorCommand = (context: Context) =>
  new Command('vendor')
    .description('the chat vendors that sites are connected to')
    .addCommand(vendorCheckCommand(context))
    .addCommand(vendorSyncCommand(context));
