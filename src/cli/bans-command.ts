import { Command, InvalidArgumentError, Option } from 'commander';
import {
  EXPORT_FORMAT_NAMES,
  IMPORT_FORMATS,
} from '../protocol/import-formats';
import { withBanFilters } from './ban-filter-options';
import type { Context } from './context';
import type { ExportOptions } from './export-bans-to';
import type { ImportOptions } from './import-list';
import type { ListBansOptions } from './list-bans';
import {
  dataOption,
  geoOption,
  integerBetween,
  jsonOption,
  neverBanOption,
  repeatable,
  type CommonOptions,
} from './options';
import type { ReviewOptions } from './review-bans';

const parseTime = (text: string): number => {
  const time = Date.parse(text);
  if (time > Date.now()) return time;
  throw new InvalidArgumentError(
    'Expected a time in the future, such as 2030-01-31.',
  );
};

const importCommand = (context: Context) =>
  new Command('import')
    .description('take a list in: each entry is a ban of its own')
    .argument('<file>', 'the list; - for what is piped in')
    .addOption(
      new Option('--format <name>', 'else guessed from the content').choices(
        IMPORT_FORMATS,
      ),
    )
    .option('--dry-run', 'only say what would be done')
    .option(
      '--site <id>',
      'of entries that name none; may be repeated; else all sites',
      repeatable,
      [],
    )
    .option('--until <time>', 'of entries that name no end', parseTime)
    .option('--reason <text>', 'of entries that give none', '')
    .addOption(neverBanOption())
    .addOption(geoOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (file: string, options: ImportOptions) => {
      const { importList } = await import('./import-list');
      await importList(context, file, options);
    });

const exportCommand = (context: Context) =>
  withBanFilters(new Command('export'))
    .description('write bans as a file that can be imported again')
    .addOption(
      new Option('--format <name>', 'of the file; else csv').choices(
        EXPORT_FORMAT_NAMES,
      ),
    )
    .option('--output <file>', 'where to write; else it is printed')
    .addOption(dataOption())
    .addOption(
      new Option('--json', 'print a list; with --output what was written'),
    )
    .action(async (options: ExportOptions) => {
      const { exportBansTo } = await import('./export-bans-to');
      await exportBansTo(context, options);
    });

const listCommand = (context: Context) =>
  withBanFilters(new Command('list'))
    .description('list bans, the newest first')
    .option('--limit <number>', 'how many at once', integerBetween(1, 500), 50)
    .option('--cursor <place>', 'where to go on, as the page before says')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: ListBansOptions) => {
      const { listBans } = await import('./list-bans');
      await listBans(context, options);
    });

const showCommand = (context: Context) =>
  new Command('show')
    .description('print a ban, and what happened to it')
    .argument('<id>', 'its id, or its reference')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, options: CommonOptions) => {
      const { showBan } = await import('./show-ban');
      await showBan(context, id, options);
    });

const DECISIONS = {
  approve: 'let a ban that waits hold as long as was asked for',
  decline: 'let a ban that waits end as it stands',
} as const;

const decisionCommand = (context: Context, decision: keyof typeof DECISIONS) =>
  new Command(decision)
    .description(DECISIONS[decision])
    .argument('<ban>', 'its id, or its reference')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (ban: string, options: CommonOptions) => {
      const { decideBan } = await import('./decide-ban');
      await decideBan(context, decision, ban, options);
    });

const reviewCommand = (context: Context) =>
  new Command('review')
    .description('list bans for good that nobody has looked at for a year')
    .option(
      '--keep <id>',
      'say that this one is to stay',
      integerBetween(1, 999_999_999),
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: ReviewOptions) => {
      const { reviewBans } = await import('./review-bans');
      await reviewBans(context, options);
    });

/** Returns the command `doorlist bans` with its subcommands. */
export const bansCommand = (context: Context) =>
  new Command('bans')
    .description('list, show, approve, import, export and review bans')
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(decisionCommand(context, 'approve'))
    .addCommand(decisionCommand(context, 'decline'))
    .addCommand(importCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(reviewCommand(context));
