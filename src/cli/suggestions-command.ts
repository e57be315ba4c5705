import { Command, Option } from 'commander';
import { SUGGESTION_KINDS } from '../protocol/suggestion-kinds';
import type { Context } from './context';
import {
  dataOption,
  geoOption,
  integerBetween,
  jsonOption,
  neverBanOption,
} from './options';
import type {
  AcceptOptions,
  ListSuggestionsOptions,
  SuggestionOptions,
} from './suggestions';

/** Adds what tells whether keys can match, and which installation is meant. */
const withDeps = (command: Command): Command =>
  command
    .addOption(neverBanOption())
    .addOption(geoOption())
    .addOption(dataOption())
    .addOption(jsonOption());

const listCommand = (context: Context) =>
  withDeps(
    new Command('list')
      .description('list how the bans may be tidied')
      .addOption(
        new Option('--kind <kind>', 'only these').choices(SUGGESTION_KINDS),
      )
      .addOption(
        new Option('--state <state>', 'open, or answered')
          .choices(['open', 'accepted', 'dismissed', 'undone'])
          .default('open'),
      )
      .option('--site <id>', 'about bans that hold on this site')
      .option('--limit <number>', 'how many', integerBetween(1, 500), 50)
      .option('--cursor <cursor>', 'where to go on, as the page before says'),
  ).action(async (options: ListSuggestionsOptions) => {
    const { printSuggestions } = await import('./suggestions');
    await printSuggestions(context, options);
  });

const acceptCommand = (context: Context) =>
  withDeps(
    new Command('accept')
      .description('do what a suggestion says')
      .argument('<id>', 'as in the list')
      .option('--for <time>', 'of a merge: how long, such as 12h or 7d')
      .option('--reason <text>', 'of a merge: another reason')
      .option('--note <text>', 'of a merge: for agents only')
      .option('--confirm', 'of a merge: also private addresses'),
  ).action(async (id: string, options: AcceptOptions) => {
    const { acceptAndPrint } = await import('./suggestions');
    await acceptAndPrint(context, id, options);
  });

const ANSWERS = {
  dismiss: 'leave a suggestion be, until more speaks for it',
  undo: 'take back that a suggestion was accepted or dismissed',
} as const;

const answerCommand = (context: Context, verb: keyof typeof ANSWERS) =>
  withDeps(
    new Command(verb)
      .description(ANSWERS[verb])
      .argument('<id>', 'as in the list'),
  ).action(async (id: string, options: SuggestionOptions) => {
    const { answerAndPrint } = await import('./suggestions');
    await answerAndPrint(context, verb, id, options);
  });

/** Returns the command `doorlist suggestions` with its subcommands. */
export const suggestionsCommand = (context: Context) =>
  new Command('suggestions')
    .description('how the list of bans may be tidied')
    .addCommand(listCommand(context))
    .addCommand(acceptCommand(context))
    .addCommand(answerCommand(context, 'dismiss'))
    .addCommand(answerCommand(context, 'undo'));
