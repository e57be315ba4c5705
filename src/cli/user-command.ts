import { text as readText } from 'node:stream/consumers';
import { Command } from 'commander';
import { upsertUser } from '../gateway/auth/users-and-tokens';
import type { Role } from '../protocol/agent';
import { dataOption, jsonOption, roleOption, type Common } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

export const userCommand = () =>
  new Command('user').description('people who sign in').addCommand(
    new Command('add')
      .description('add a user, or change one')
      .requiredOption('--email <email>', 'what they sign in with')
      .option('--name <name>', 'what others call them')
      .addOption(roleOption())
      .requiredOption('--password-stdin', 'read the password from stdin')
      .addOption(dataOption())
      .addOption(jsonOption())
      .action(
        async (
          options: Common & { email: string; name?: string; role: Role },
        ) => {
          const password = (await readText(process.stdin)).replace(
            /\r?\n$/,
            '',
          );
          const user = await withInstallation(options.data, ({ db }) =>
            upsertUser(
              db,
              {
                email: options.email,
                role: options.role,
                password,
                ...(options.name !== undefined && { name: options.name }),
              },
              Date.now(),
            ),
          );
          print(
            options.json,
            user,
            `${user.name} <${user.email}>: ${user.role}.`,
          );
        },
      ),
  );
