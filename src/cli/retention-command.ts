import { Command } from 'commander';
import { MOST_DAYS } from '../gateway/store/retention/terms';
import type { Context } from './context';
import {
  dataOption,
  integerBetween,
  jsonOption,
  type CommonOptions,
} from './options';

/** Returns the command `doorlist retention` with its subcommands. */
export const retentionCommand = (context: Context) =>
  new Command('retention')
    .description('how long each kind of data is kept')
    .addCommand(
      new Command('list')
        .description('list what is kept for how many days')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printRetention } = await import('./print-retention');
          await printRetention(context, options);
        }),
    )
    .addCommand(
      new Command('set')
        .description('change it; what is older is deleted within the hour')
        .argument('<term>', 'such as chats')
        .argument('<days>', 'a whole number', integerBetween(1, MOST_DAYS))
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (term: string, days: number, options: CommonOptions) => {
          const { changeRetention } = await import('./change-retention');
          await changeRetention(context, term, days, options);
        }),
    );
