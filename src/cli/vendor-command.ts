import { Command } from 'commander';
import { vendorCheckCommand } from './vendor-check-command';
import { vendorSyncCommand } from './vendor-sync-command';

export const vendorCommand = () =>
  new Command('vendor')
    .description('the chat vendors that sites are connected to')
    .addCommand(vendorCheckCommand())
    .addCommand(vendorSyncCommand());
