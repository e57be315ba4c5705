import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';
import type { RestoreOptions } from './restore-installation';

/** Returns the command `doorlist restore`. */
export const restoreCommand = (context: Context) =>
  new Command('restore')
    .description('check a backup, and put it into an empty data folder')
    .argument('<file>', 'made by “doorlist backup”')
    .option('--replace', 'move what is in the folder aside; no gateway may run')
    .option(
      '--secret-file <file>',
      'holds the secret of a backup made without it',
    )
    .option(
      '--erased-in <folder>',
      'data folder whose erasures since the backup are done again; that which is replaced, by default',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (file: string, options: RestoreOptions) => {
      const { restoreInstallation } = await import('./restore-installation');
      await restoreInstallation(context, file, options);
    });
