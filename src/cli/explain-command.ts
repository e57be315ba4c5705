import { Command } from 'commander';
import type { Context } from './context';
import type { ExplainOptions } from './explain';
import { dataOption, geoOption, jsonOption, neverBanOption } from './options';

/** Returns the command `doorlist explain`. */
export const explainCommand = (context: Context) =>
  new Command('explain')
    .description('say why somebody is refused, or is not')
    .argument(
      '<who>',
      'a chat’s code, or what a refused visitor quoted; or the kind of a value, such as ip',
    )
    .argument('[value]', 'of a kind, such as 203.0.113.7')
    .option(
      '--site <id>',
      'which site is asked about; else default, or the ban’s',
    )
    .option('--claimed', 'an email or phone that is only said in a chat form')
    .addOption(neverBanOption())
    .addOption(geoOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(
      async (
        who: string,
        value: string | undefined,
        options: ExplainOptions,
      ) => {
        const { explain } = await import('./explain');
        await explain(context, who, value, options);
      },
    );
