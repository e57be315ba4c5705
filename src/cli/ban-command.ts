import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { EFFECTS } from '../protocol/effects';
import { KEY_KINDS, type KeyKind } from '../protocol/key-kinds';
import type { BanOptions } from './ban-value';
import type { Context } from './context';
import {
  dataOption,
  geoOption,
  jsonOption,
  neverBanOption,
  repeatable,
  type CommonOptions,
} from './options';

const parseEnd = (text: string): string => {
  const time = Date.parse(text);
  if (time > Date.now()) return new Date(time).toISOString();
  throw new InvalidArgumentError(
    'Expected a time in the future, such as 2030-01-31.',
  );
};

/** Returns the command `doorlist ban`. */
export const banCommand = (context: Context) =>
  new Command('ban')
    .description('ban an address, email, or other key; open pages are refused')
    .addArgument(new Argument('<kind>', 'what the value is').choices(KEY_KINDS))
    .argument('<value>', 'such as 203.0.113.7')
    .option('--for <time>', 'how long, such as 30m, 12h, 7d or 2w')
    .option('--until <time>', 'when it ends; else it is for good', parseEnd)
    .option(
      '--site <id>',
      'only on this site; may be repeated; else on all',
      repeatable,
      [],
    )
    .option('--reason <text>', 'for agents, and where the site shows it')
    .option('--note <text>', 'for agents only')
    .addOption(new Option('--effect <effect>', 'else refuse').choices(EFFECTS))
    .option('--text <text>', 'what its visitor reads')
    .option('--no-sparing', 'also those whose identity a site’s server proved')
    .option('--exact', 'an IPv6 address alone, not the /64 of its visitor')
    .option('--confirm', 'also what many people may have in common')
    .addOption(neverBanOption())
    .addOption(geoOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (kind: KeyKind, value: string, options: BanOptions) => {
      const { banValue } = await import('./ban-value');
      await banValue(context, kind, value, options);
    });

/** Returns the command `doorlist lift`. */
export const liftCommand = (context: Context) =>
  new Command('lift')
    .description('lift a ban, or all that are of one key')
    .argument('<ban>', 'its id or reference; or the kind of a key, such as ip')
    .argument('[value]', 'of a kind, such as 203.0.113.7')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (
        given: string,
        value: string | undefined,
        options: CommonOptions,
      ) => {
        const { liftBans } = await import('./lift-bans');
        await liftBans(context, given, value, options);
      },
    );
