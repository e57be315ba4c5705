import { Command } from 'commander';
import type { Context } from './context';
import { geoOption, jsonOption } from './options';

/** Returns the command `doorlist geo`. */
export const geoCommand = (context: Context) =>
  new Command('geo').description('databases of addresses').addCommand(
    new Command('check')
      .description('say what the databases are, and where an address is')
      .argument('[address]', 'such as 203.0.113.7')
      .addOption(geoOption())
      .addOption(jsonOption())
      .action(
        async (
          address: string | undefined,
          options: { geo?: string[]; json?: boolean },
        ) => {
          const { checkGeo } = await import('./check-geo');
          await checkGeo(context, address, options);
        },
      ),
  );
