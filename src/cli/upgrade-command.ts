import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';
import type { UpgradeOptions } from './upgrade';

/** Returns the command `doorlist upgrade`. */
export const upgradeCommand = (context: Context) =>
  new Command('upgrade')
    .description('bring the database up to date, as serve does when it starts')
    .option(
      '--check',
      'only say what that would do and about how long; exit status 3 if anything',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: UpgradeOptions) => {
      const { upgrade } = await import('./upgrade');
      await upgrade(context, options);
    });
