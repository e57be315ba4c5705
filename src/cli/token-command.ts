import { Command, InvalidArgumentError } from 'commander';
import { PERMISSIONS, type Permission } from '../protocol/roles';
import type { Context } from './context';
import { dataOption, jsonOption, repeatable, roleOption } from './options';
import type { CreateTokenOptions } from './print-new-token';

const parsePermissions = (
  text: string,
  before: Permission[] = [],
): Permission[] => {
  const known = PERMISSIONS.find((permission) => permission === text);
  if (known) return [...new Set([...before, known])];
  throw new InvalidArgumentError(`Expected ${PERMISSIONS.join(' or ')}.`);
};

/** Returns the command `doorlist token` with its subcommand. */
export const tokenCommand = (context: Context) =>
  new Command('token').description('tokens for programs').addCommand(
    new Command('create')
      .description('make a token and print it, once')
      .requiredOption('--name <name>', 'what it is for')
      .addOption(roleOption())
      .option(
        '--site <id>',
        'only for this site; may be repeated',
        repeatable,
        [],
      )
      .option(
        '--permission <name>',
        `beyond its role: ${PERMISSIONS.join(', ')}; may be repeated`,
        parsePermissions,
        [],
      )
      .addOption(dataOption())
      .addOption(jsonOption())
      .action(async (options: CreateTokenOptions) => {
        const { printNewToken } = await import('./print-new-token');
        await printNewToken(context, options);
      }),
  );
