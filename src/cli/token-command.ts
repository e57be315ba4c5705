import { Command, InvalidArgumentError } from 'commander';
import { PERMISSIONS, type Permission } from '../protocol/roles';
import type { Context } from './context';
import { addLimitOptions } from './limit-options';
import {
  dataOption,
  jsonOption,
  roleOption,
  siteOption,
  type CommonOptions,
} from './options';
import { parseExpiry } from './parse-expiry';
import type { CreateTokenOptions } from './print-new-token';

const parsePermissions = (
  text: string,
  before: Permission[] = [],
): Permission[] => {
  const known = PERMISSIONS.find((permission) => permission === text);
  if (known) return [...new Set([...before, known])];
  throw new InvalidArgumentError(`Expected ${PERMISSIONS.join(' or ')}.`);
};

const createCommand = (context: Context) =>
  addLimitOptions(new Command('create'))
    .description('make a token and print it, once')
    .requiredOption('--name <name>', 'what it is for')
    .addOption(roleOption())
    .addOption(siteOption())
    .option(
      '--permission <name>',
      `beyond its role: ${PERMISSIONS.join(', ')}; may be repeated`,
      parsePermissions,
      [],
    )
    .option(
      '--expires <when>',
      'when it ends, such as 90d, 12h or 2030-01-31',
      parseExpiry,
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: CreateTokenOptions) => {
      const { printNewToken } = await import('./print-new-token');
      await printNewToken(context, options);
    });

/** Returns the command `doorlist token` with its subcommands. */
export const tokenCommand = (context: Context) =>
  new Command('token')
    .description('tokens for programs')
    .addCommand(createCommand(context))
    .addCommand(
      new Command('list')
        .description('list tokens: what for, by whom, last used, until when')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printTokens } = await import('./print-tokens');
          await printTokens(context, options);
        }),
    )
    .addCommand(
      new Command('revoke')
        .description('end a token at once, and those that were made with it')
        .argument('<token>', 'its id, or what it begins with, as in the list')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (given: string, options: CommonOptions) => {
          const { revokeTokenLike } = await import('./revoke-token-like');
          await revokeTokenLike(context, given, options);
        }),
    );
