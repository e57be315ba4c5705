import { Argument, Command, Option } from 'commander';
import type { AddUserOptions } from './add-user';
import type { Context } from './context';
import { addLimitOptions } from './limit-options';
import type { UserOptions } from './find-user-id';
import {
  dataOption,
  jsonOption,
  roleOption,
  siteOption,
  type CommonOptions,
} from './options';
import type { SetUserOptions } from './set-user';

const emailOption = () =>
  new Option('--email <email>', 'what they sign in with').makeOptionMandatory();

/** Returns the command `doorlist user` with its subcommands. */
export const userCommand = (context: Context) =>
  new Command('user')
    .description('people who sign in')
    .addCommand(
      addLimitOptions(new Command('add'))
        .description('add a user with a password, or invite one without')
        .addOption(emailOption())
        .option('--name <name>', 'what others call them')
        .addOption(roleOption())
        .addOption(siteOption())
        .option(
          '--password-stdin',
          'read the password from stdin; of a known user it is changed',
        )
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: AddUserOptions) => {
          const { addUser } = await import('./add-user');
          await addUser(context, options);
        }),
    )
    .addCommand(
      addLimitOptions(new Command('set'))
        .description('change what a user may do')
        .addOption(emailOption())
        .option('--name <name>', 'what others call them')
        .addOption(roleOption().makeOptionMandatory(false))
        .addOption(siteOption())
        .option('--all-sites', 'of all sites, later ones too')
        .option('--active', 'may sign in again')
        .option('--no-active', 'may not; sign-ins and tokens end at once')
        .option(
          '--no-second-factor',
          'take the second factor off; they sign in with the password alone',
        )
        .option('--link', 'print a link by which they choose a password')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: SetUserOptions) => {
          const { setUser } = await import('./set-user');
          await setUser(context, options);
        }),
    )
    .addCommand(
      new Command('require-second-factor')
        .description(
          'on: whoever has no second factor sets one at the next sign-in',
        )
        .addArgument(new Argument('<on or off>').choices(['on', 'off']))
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (which: string, options: CommonOptions) => {
          const { requireSecondFactor } =
            await import('./require-second-factor');
          await requireSecondFactor(context, which === 'on', options);
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
