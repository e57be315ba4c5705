import { Command } from 'commander';
import type { AddUserOptions } from './add-user';
import type { Context } from './context';
import { dataOption, jsonOption, roleOption } from './options';

/** Returns the command `doorlist user` with its subcommand. */
export const userCommand = (context: Context) =>
  new Command('user').description('people who sign in').addCommand(
    new Command('add')
      .description('add a user, or change one')
      .requiredOption('--email <email>', 'what they sign in with')
      .option('--name <name>', 'what others call them')
      .addOption(roleOption())
      .requiredOption('--password-stdin', 'read the password from stdin')
      .addOption(dataOption())
      .addOption(jsonOption())
      .action(async (options: AddUserOptions) => {
        const { addUser } = await import('./add-user');
        await addUser(context, options);
      }),
  );
