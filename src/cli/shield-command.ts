import { Command, Option } from 'commander';
import { SHIELD_ADMITS } from '../protocol/admits';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';
import type { ShieldOptions } from './shield';

/** Returns the command `doorlist shield`. */
export const shieldCommand = (context: Context) =>
  new Command('shield')
    .description(
      'show, raise, change or end a site’s shield: while it is up only visitors known before start chats',
    )
    .argument('[site]', 'which site', 'default')
    .option('--for <time>', 'raise it for so long from now, such as 30m or 2h')
    .option(
      '--until <time>',
      'raise it until then, such as 2030-01-31T12:30:00Z',
    )
    .addOption(
      new Option('--admits <who>', 'who starts chats meanwhile').choices(
        SHIELD_ADMITS,
      ),
    )
    .option('--end', 'end it now')
    .option(
      '--preview',
      'say what it would have let in and turned away in the last hour',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (site: string, options: ShieldOptions) => {
      const { shield } = await import('./shield');
      await shield(context, site, options);
    });
