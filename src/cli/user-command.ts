import { Command, Option } from 'commander';
import type { AddUserOptions } from './add-user';
import type { Context } from './context';
import type { UserOptions } from './find-user-id';
import {
  dataOption,
  jsonOption,
  roleOption,
  type CommonOptions,
} from './options';

const emailOption = () =>
  new Option('--email <email>', 'what they sign in with').makeOptionMandatory();

/** Returns the command `doorlist user` with its subcommands. */
export const userCommand = (context: Context) =>
  new Command('user')
    .description('people who sign in')
    .addCommand(
      new Command('add')
        .description('add a user, or change one')
        .addOption(emailOption())
        .option('--name <name>', 'what others call them')
        .addOption(roleOption())
        .requiredOption('--password-stdin', 'read the password from stdin')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: AddUserOptions) => {
          const { addUser } = await import('./add-user');
          await addUser(context, options);
        }),
    )
    .addCommand(
      new Command('list')
        .description('list users: role, sign-ins, last used')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printUsers } = await import('./print-users');
          await printUsers(context, options);
        }),
    )
    .addCommand(
      new Command('remove')
        .description('remove a user; sign-ins and tokens they made end at once')
        .addOption(emailOption())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: UserOptions) => {
          const { removeUserByEmail } = await import('./remove-user-by-email');
          await removeUserByEmail(context, options);
        }),
    )
    .addCommand(
      new Command('sign-out')
        .description('end all that a user is signed in with')
        .addOption(emailOption())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: UserOptions) => {
          const { signOutUser } = await import('./sign-out-user');
          await signOutUser(context, options);
        }),
    );
