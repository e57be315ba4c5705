import { Command } from 'commander';
import type { Context } from './context';
import type { ListJobsOptions } from './jobs';
import {
  dataOption,
  geoOption,
  idArgument,
  integerBetween,
  jsonOption,
  neverBanOption,
  type CommonOptions,
} from './options';
import type { UndoOptions } from './undo-job';

/** Returns the command `doorlist jobs` with its subcommands. */
export const jobsCommand = (context: Context) =>
  new Command('jobs')
    .description('imports, and changes of many bans at once')
    .addCommand(
      new Command('list')
        .description('list jobs, newest first')
        .option('--limit <number>', 'how many', integerBetween(1, 500), 50)
        .option('--cursor <job>', 'where to go on, as the page before says')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: ListJobsOptions) => {
          const { printJobs } = await import('./jobs');
          await printJobs(context, options);
        }),
    )
    .addCommand(
      new Command('show')
        .description('print what became of a job')
        .addArgument(idArgument())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (id: number, options: CommonOptions) => {
          const { printJob } = await import('./jobs');
          await printJob(context, id, options);
        }),
    )
    .addCommand(
      new Command('cancel')
        .description('end a job where it is; what it did stays')
        .addArgument(idArgument())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (id: number, options: CommonOptions) => {
          const { cancelAndPrint } = await import('./jobs');
          await cancelAndPrint(context, id, options);
        }),
    )
    .addCommand(
      new Command('undo')
        .description(
          'take back what a job did and nobody changed since, for seven days',
        )
        .addArgument(idArgument())
        .addOption(neverBanOption())
        .addOption(geoOption())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (id: number, options: UndoOptions) => {
          const { undoAndPrint } = await import('./undo-job');
          await undoAndPrint(context, id, options);
        }),
    );
