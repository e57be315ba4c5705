import { Command, InvalidArgumentError } from 'commander';
import { createToken } from '../gateway/auth/users-and-tokens';
import { PERMISSIONS, type Permission, type Role } from '../protocol/agent';
import {
  dataOption,
  jsonOption,
  roleOption,
  several,
  type Common,
} from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

const permissions = (text: string, before: Permission[] = []): Permission[] => {
  const known = PERMISSIONS.find((permission) => permission === text);
  if (known) return [...new Set([...before, known])];
  throw new InvalidArgumentError(`Expected ${PERMISSIONS.join(' or ')}.`);
};

export const tokenCommand = () =>
  new Command('token').description('tokens for programs').addCommand(
    new Command('create')
      .description('make a token and print it, once')
      .requiredOption('--name <name>', 'what it is for')
      .addOption(roleOption())
      .option('--site <id>', 'only for this site; may be repeated', several, [])
      .option(
        '--permission <name>',
        `beyond its role: ${PERMISSIONS.join(', ')}; may be repeated`,
        permissions,
        [],
      )
      .addOption(dataOption())
      .addOption(jsonOption())
      .action(
        async (
          options: Common & {
            name: string;
            role: Role;
            site: string[];
            permission: Permission[];
          },
        ) => {
          const made = await withInstallation(options.data, ({ db }) =>
            createToken(
              db,
              {
                name: options.name,
                role: options.role,
                sites: options.site,
                permissions: options.permission,
              },
              Date.now(),
            ),
          );
          print(options.json, made, made.token);
        },
      ),
  );
