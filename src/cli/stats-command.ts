import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, integerBetween, jsonOption } from './options';
import type { StatsOptions } from './print-stats';

/** Returns the command `doorlist stats`. */
export const statsCommand = (context: Context) =>
  new Command('stats')
    .description('count chats, refusals and bans by day, in UTC')
    .option('--site <id>', 'of this site alone')
    .option('--days <number>', 'how many days', integerBetween(1, 731), 14)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: StatsOptions) => {
      const { printStats } = await import('./print-stats');
      await printStats(context, options);
    });
