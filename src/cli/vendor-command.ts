import { Command } from 'commander';
import { vendorCheckCommand } from './vendor-check-command';

export const vendorCommand = () =>
  new Command('vendor')
    .description('the chat vendors that sites are connected to')
    .addCommand(vendorCheckCommand());
