import { Command, Option } from 'commander';
import type { Context } from './context';
import { OUTCOME_GROUPS } from './format-outcomes';
import { dataOption, integerBetween, jsonOption } from './options';
import type { StatsOptions } from './print-stats';

/** Returns the command `doorlist stats`. */
export const statsCommand = (context: Context) =>
  new Command('stats')
    .description(
      'count chats, refusals and bans by day, in UTC, and how well bans work',
    )
    .option('--site <id>', 'of this site alone')
    .option('--days <number>', 'how many days', integerBetween(1, 731), 14)
    .addOption(
      new Option(
        '--by <what>',
        'how well bans work: of each reason, kind of key, person or language',
      ).choices(OUTCOME_GROUPS),
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: StatsOptions) => {
      const { printStats } = await import('./print-stats');
      await printStats(context, options);
    });
