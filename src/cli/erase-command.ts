import { Argument, Command } from 'commander';
import { KEY_KINDS, type KeyKind } from '../protocol/key-kinds';
import type { Context } from './context';
import { dataOption, jsonOption, type CommonOptions } from './options';

const kindArgument = () =>
  new Argument('<kind>', 'what the value is').choices(KEY_KINDS);

/** Returns the command `doorlist erase`. */
export const eraseCommand = (context: Context) =>
  new Command('erase')
    .description(
      'erase a person’s data; bans that go on keep a digest that still matches',
    )
    .addArgument(kindArgument())
    .argument('<value>', 'such as ana@example.com')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (kind: KeyKind, value: string, options: CommonOptions) => {
      const { erase } = await import('./erase');
      await erase(context, kind, value, options);
    });

/** Returns the command `doorlist access`. */
export const accessCommand = (context: Context) =>
  new Command('access')
    .description('print all that is kept of a person, as JSON')
    .addArgument(kindArgument())
    .argument('<value>', 'such as ana@example.com')
    .option('--file <file>', 'write it into a new file that only you can read')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (
        kind: KeyKind,
        value: string,
        options: CommonOptions & { file?: string },
      ) => {
        const { access } = await import('./access');
        await access(context, kind, value, options);
      },
    );
