import { Command, InvalidArgumentError, Option } from 'commander';
import {
  EXPORT_FORMAT_NAMES,
  IMPORT_FORMATS,
} from '../protocol/import-formats';
import { KEY_KINDS } from '../protocol/key-kinds';
import type { Context } from './context';
import type { ExportOptions } from './export-bans-to';
import type { ImportOptions } from './import-list';
import { dataOption, integerBetween, jsonOption, repeatable } from './options';
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
    .option(
      '--never-ban <network or email>',
      'as the gateway is given it; may be repeated',
      repeatable,
      [],
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (file: string, options: ImportOptions) => {
      const { importList } = await import('./import-list');
      await importList(context, file, options);
    });

const exportCommand = (context: Context) =>
  new Command('export')
    .description('write bans as a file that can be imported again')
    .addOption(
      new Option('--format <name>', 'of the file; else csv').choices(
        EXPORT_FORMAT_NAMES,
      ),
    )
    .option('--output <file>', 'where to write; else it is printed')
    .addOption(
      new Option('--state <state>', 'only these').choices([
        ...['active', 'expired', 'lifted'],
      ]),
    )
    .addOption(
      new Option('--kind <kind>', 'only those with such a key').choices(
        KEY_KINDS,
      ),
    )
    .option('--search <text>', 'only those with this text in them')
    .addOption(dataOption())
    .addOption(
      new Option('--json', 'print a list; with --output what was written'),
    )
    .action(async (options: ExportOptions) => {
      const { exportBansTo } = await import('./export-bans-to');
      await exportBansTo(context, options);
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
    .description('import, export and review bans')
    .addCommand(importCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(reviewCommand(context));
