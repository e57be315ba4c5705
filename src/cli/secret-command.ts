import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption, type CommonOptions } from './options';

/** Returns the command `doorlist secret` with its subcommand. */
export const secretCommand = (context: Context) =>
  new Command('secret')
    .description('the secret that all keys are derived from')
    .addCommand(
      new Command('move-out')
        .description('move it from a PostgreSQL database into a new file')
        .argument('<file>', 'where to; only its owner can read it')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (file: string, options: CommonOptions) => {
          const { moveSecret } = await import('./move-secret');
          await moveSecret(context, file, options);
        }),
    );
