import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';
import type { SiteKeyOptions } from './print-site-key';

/** Returns the command `doorlist site key`. */
export const siteKeyCommand = (context: Context) =>
  new Command('key')
    .description('print the key that a site’s server signs identities with')
    .argument('<id>', 'such as shop')
    .option(
      '--chat-server',
      'print the key that its chat server verifies chats with, instead',
    )
    .option('--rotate', 'make new ones of both first')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, options: SiteKeyOptions) => {
      const { printSiteKey } = await import('./print-site-key');
      await printSiteKey(context, id, options);
    });
