import { Command } from 'commander';
import type { Context } from './context';
import type { AddNeverBanOptions } from './never-ban';
import { dataOption, jsonOption, type CommonOptions } from './options';

/** Returns the command `doorlist never-ban` with its subcommands. */
export const neverBanCommand = (context: Context) =>
  new Command('never-ban')
    .description(
      'networks, emails and domains that nobody bans and nobody refuses',
    )
    .addCommand(
      new Command('list')
        .description(
          'list the entries, beside the options of the gateway’s start',
        )
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printNeverBan } = await import('./never-ban');
          await printNeverBan(context, options);
        }),
    )
    .addCommand(
      new Command('add')
        .description('add an entry: a running gateway follows it at once')
        .argument(
          '<value>',
          'an address, a network, an email address or a mail domain',
        )
        .option('--note <text>', 'for the team', '')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (value: string, options: AddNeverBanOptions) => {
          const { addNeverBanEntry } = await import('./never-ban');
          await addNeverBanEntry(context, value, options);
        }),
    )
    .addCommand(
      new Command('remove')
        .description('take an entry off the list')
        .argument('<value>', 'its id or its value, as in the list')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (value: string, options: CommonOptions) => {
          const { removeNeverBanEntry } = await import('./never-ban');
          await removeNeverBanEntry(context, value, options);
        }),
    );
