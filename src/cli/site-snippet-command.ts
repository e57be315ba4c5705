import { Command, InvalidArgumentError } from 'commander';
import { toOrigin } from '../gateway/http/read-public-url';
import type { Context } from './context';
import { dataOption, jsonOption } from './options';
import type { SiteSnippetOptions } from './print-site-snippet';

const parseUrl = (text: string): string => {
  const origin = toOrigin(text);
  if (origin !== undefined) return origin;
  throw new InvalidArgumentError(
    'Expected the gateway’s address, such as https://bans.example.com.',
  );
};

/** Returns the command `doorlist site snippet`. */
export const siteSnippetCommand = (context: Context) =>
  new Command('snippet')
    .description('print the script tag to copy, and what a page’s CSP needs')
    .argument('<id>', 'such as shop')
    .option(
      '--url <address>',
      'the gateway’s address, as pages reach it (or DOORLIST_URL)',
      parseUrl,
    )
    .option('--pinned', 'the script of this version alone, with its hash')
    .option(
      '--head',
      'also the head script, which keeps the widget away from the first frame',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, options: SiteSnippetOptions) => {
      const { printSiteSnippet } = await import('./print-site-snippet');
      await printSiteSnippet(context, id, options);
    });
