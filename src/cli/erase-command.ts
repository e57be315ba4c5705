import { Argument, Command } from 'commander';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { KEY_KINDS, type KeyKind } from '../protocol/key-kinds';
import type { Context } from './context';
import { dataOption, jsonOption, type CommonOptions } from './options';

const KIND = 'what the value is';
const VALUE = 'such as ana@example.com';
const SITE = [
  '--site <id>',
  'whose country a phone number without country code is of (default: that of all sites)',
] as const;

interface EraseOptions extends CommonOptions {
  site?: string;
  log?: string;
  replay?: string | true;
}

/** Returns the command `doorlist erase`. */
export const eraseCommand = (context: Context) =>
  new Command('erase')
    .description(
      'erase a person’s data; bans that go on keep a digest that still matches',
    )
    .addArgument(new Argument('[kind]', KIND).choices(KEY_KINDS))
    .argument('[value]', VALUE)
    .option(...SITE)
    .option(
      '--log <file>',
      'instead: write who was erased, as digests, into a new file',
    )
    .option(
      '--replay [file]',
      'instead: erase again whoever was, as a restored backup brings them back; of such a file, too',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (
        kind: KeyKind | undefined,
        value: string | undefined,
        { log, replay, ...options }: EraseOptions,
      ) => {
        const isOne = kind !== undefined && value !== undefined;
        const wanted = [isOne, log !== undefined, replay !== undefined];
        if (wanted.filter(Boolean).length !== 1) {
          throw new ConfigError(
            'Expected a kind and a value, or --log <file>, or --replay.',
          );
        }
        if (isOne) {
          const { erase } = await import('./erase');
          return erase(context, { kind, value, ...options }, options);
        }
        const { replayErased, writeErasures } = await import('./erasure-log');
        return log === undefined
          ? replayErased(context, replay === true ? undefined : replay, options)
          : writeErasures(context, log, options);
      },
    );

/** Returns the command `doorlist access`. */
export const accessCommand = (context: Context) =>
  new Command('access')
    .description('print all that is kept of a person, as JSON')
    .addArgument(new Argument('<kind>', KIND).choices(KEY_KINDS))
    .argument('<value>', VALUE)
    .option(...SITE)
    .option('--file <file>', 'write it into a new file that only you can read')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (
        kind: KeyKind,
        value: string,
        options: CommonOptions & { file?: string; site?: string },
      ) => {
        const { access } = await import('./access');
        await access(context, { kind, value, ...options }, options);
      },
    );
