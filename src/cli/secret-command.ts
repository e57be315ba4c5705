import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption, type CommonOptions } from './options';
import type { RotateSecretOptions } from './print-rotation';

/** Returns the command `doorlist secret` with its subcommands. */
export const secretCommand = (context: Context) =>
  new Command('secret')
    .description('the secret that all keys are derived from')
    .addCommand(
      new Command('rotate')
        .description(
          'make a new one: tokens, tags and seals anew, old ones count for a day',
        )
        .option(
          '--file <file>',
          'where to write it, if DOORLIST_SECRET has the present one',
        )
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: RotateSecretOptions) => {
          const { printRotation } = await import('./print-rotation');
          await printRotation(context, options);
        }),
    )
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
