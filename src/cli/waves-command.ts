import { Command } from 'commander';
import type { Context } from './context';
import {
  dataOption,
  geoOption,
  jsonOption,
  neverBanOption,
  repeatable,
  type CommonOptions,
} from './options';
import type { BlockWaveOptions } from './waves';

/** Returns the command `doorlist waves` with its subcommands. */
export const wavesCommand = (context: Context) =>
  new Command('waves')
    .description('chats that go on in which the same was written')
    .addCommand(
      new Command('list')
        .description('list the waves that go on, newest first')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printWaves } = await import('./waves');
          await printWaves(context, options);
        }),
    )
    .addCommand(
      new Command('block')
        .description(
          'block whoever wrote a wave; `doorlist jobs undo` takes it back',
        )
        .argument('<wave>', 'its id, as in the list')
        .requiredOption(
          '--kind <kind>',
          'person, visitor, ip or another key of each chat; may be repeated',
          repeatable,
        )
        .option('--for <time>', 'how long, such as 12h or 7d; else for good')
        .option('--end-chats', 'end their chats, too')
        .option('--reason <text>', 'for agents, and where the site shows it')
        .option('--note <text>', 'for agents only')
        .option('--confirm', 'also what many people may have in common')
        .option('--dry-run', 'change nothing, and say what would be done')
        .addOption(neverBanOption())
        .addOption(geoOption())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (wave: string, options: BlockWaveOptions) => {
          const { blockWave } = await import('./waves');
          await blockWave(context, wave, options);
        }),
    );
