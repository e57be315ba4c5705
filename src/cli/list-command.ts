import { Command, Option } from 'commander';
import { IMPORT_FORMATS } from '../protocol/import-formats';
import { LIST_EFFECTS } from '../protocol/list-effects';
import type { ListActName } from './act-on-shared-list';
import type { AddListOptions } from './add-shared-list';
import type { ChangeListOptions } from './change-shared-list';
import type { Context } from './context';
import type { ExceptOptions } from './except-from-shared-list';
import {
  dataOption,
  geoOption,
  idArgument,
  jsonOption,
  neverBanOption,
  repeatable,
  type CommonOptions,
} from './options';
import type { WorkOptions } from './work-on-list';

const effectOption = () =>
  new Option('--as <effect>', 'watch or refuse who is listed').choices(
    LIST_EFFECTS,
  );

const everyOption = () =>
  new Option('--every <time>', 'how often it is read: 1m to 24h');

const withReading = (command: Command): Command =>
  command.addOption(neverBanOption()).addOption(geoOption());

const withCommon = (command: Command): Command =>
  command.addOption(dataOption()).addOption(jsonOption());

const addCommand = (context: Context) =>
  withCommon(
    withReading(
      new Command('add')
        .description('ban who is on a list, as long as they are listed')
        .argument('<url|file>', 'by https, or a file where the gateway runs')
        .addOption(effectOption().makeOptionMandatory())
        .addOption(everyOption().default('6h'))
        .addOption(
          new Option('--format <name>', 'else guessed').choices(IMPORT_FORMATS),
        )
        .option('--name <text>', 'else the end of its URL')
        .option(
          '--site <id>',
          'where its bans hold; may be repeated; else all sites',
          repeatable,
          [],
        )
        .option('--allow-private', 'also of your own network, and by http')
        .option('--preview', 'only say what it would do'),
    ),
  ).action(async (source: string, options: AddListOptions) => {
    const { addSharedList } = await import('./add-shared-list');
    await addSharedList(context, source, options);
  });

const setCommand = (context: Context) =>
  withCommon(
    withReading(
      new Command('set')
        .description('change a list')
        .addArgument(idArgument())
        .addOption(effectOption())
        .addOption(everyOption())
        .option('--name <text>', 'how people know it')
        .option(
          '--site <id>',
          'replaces all its sites; may be repeated',
          repeatable,
        ),
    ),
  ).action(async (id: number, options: ChangeListOptions) => {
    const { changeSharedList } = await import('./change-shared-list');
    await changeSharedList(context, id, options);
  });

const exceptCommand = (context: Context) =>
  withCommon(
    withReading(
      new Command('except')
        .description('have a list ban nobody by a value of it')
        .addArgument(idArgument())
        .argument('<value>', 'an address, a network or the like, as listed')
        .option('--note <text>', 'for the team', '')
        .option('--remove', 'let the list ban by it again'),
    ),
  ).action(async (id: number, value: string, options: ExceptOptions) => {
    const { exceptFromSharedList } = await import('./except-from-shared-list');
    await exceptFromSharedList(context, id, value, options);
  });

/** What is done with a list that its id alone names, and is worked on at once. */
const ACTS = {
  refresh: 'read a list now',
  approve: 'ban by the update that waits',
  decline: 'ban by nothing of the update that waits',
  remove: 'remove a list: none of its bans holds from then on',
} as const satisfies Record<ListActName, string>;

const actCommand = (context: Context, name: ListActName) =>
  withCommon(
    withReading(
      new Command(name).description(ACTS[name]).addArgument(idArgument()),
    ),
  ).action(async (id: number, options: WorkOptions) => {
    const { actOnSharedList } = await import('./act-on-shared-list');
    await actOnSharedList(context, name, id, options);
  });

/** Returns the command `doorlist list` with its subcommands. */
export const listCommand = (context: Context) =>
  new Command('list')
    .description('lists that others publish, whose entries are banned here')
    .addCommand(addCommand(context))
    .addCommand(
      withCommon(
        new Command('list').description('list them, newest first'),
      ).action(async (options: CommonOptions) => {
        const { printSharedLists } = await import('./print-shared-lists');
        await printSharedLists(context, options);
      }),
    )
    .addCommand(
      withCommon(
        new Command('show')
          .description('print a list, what of it was left out, and exceptions')
          .addArgument(idArgument()),
      ).action(async (id: number, options: CommonOptions) => {
        const { printSharedList } = await import('./print-shared-lists');
        await printSharedList(context, id, options);
      }),
    )
    .addCommand(setCommand(context))
    .addCommand(exceptCommand(context))
    .addCommand(actCommand(context, 'refresh'))
    .addCommand(actCommand(context, 'approve'))
    .addCommand(actCommand(context, 'decline'))
    .addCommand(actCommand(context, 'remove'));
