import { Command } from 'commander';
import type { BackupOptions } from './back-up-installation';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';

/** Returns the command `doorlist backup`. */
export const backupCommand = (context: Context) =>
  new Command('backup')
    .description('write database and secret into one file; gateways may run')
    .argument('<file>', 'a name that does not exist yet')
    .option(
      '--without-secret',
      'leave out secret.key, which is then kept apart',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (file: string, options: BackupOptions) => {
      const { backUpInstallation } = await import('./back-up-installation');
      await backUpInstallation(context, file, options);
    });
