import type { Command } from 'commander';
import {
  dataOption,
  integerBetween,
  jsonOption,
  type CommonOptions,
} from './options';

/** Settings of a site, as `doorlist site add` and `set` take them. */
export interface SiteOptions extends CommonOptions {
  origin: string[];
  widget?: string;
  /** Seconds. */
  maxAge?: number;
  /** Minutes. */
  goneChatsEndAfter?: number;
  /** Two letters, or `none`. */
  country?: string;
  ownList?: boolean;
}

/** Adds to a command the options that are settings of a site. */
export const withSiteOptions = (command: Command): Command =>
  command
    .option('--widget <name>', 'its chat widget')
    .option(
      '--max-age <seconds>',
      'how long answers may be used',
      integerBetween(1, 86_400),
    )
    .option(
      '--gone-chats-end-after <minutes>',
      'when a chat whose page is gone is ended',
      integerBetween(1, 1440),
    )
    .option(
      '--country <letters>',
      'whose phone numbers visitors write without a country code, such as DE, or none',
    )
    .option('--own-list', 'publish its list with tags of its own')
    .option('--no-own-list', 'share the published list of other sites')
    .addOption(dataOption())
    .addOption(jsonOption());
