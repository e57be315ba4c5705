import { InvalidArgumentError, Option, type Command } from 'commander';
import { SITE_ADMITS, type SiteAdmits } from '../protocol/admits';
import { BANNED_KINDS } from '../protocol/key-kinds';
import { EFFECTS, type Effect } from '../protocol/effects';
import type { SiteDefaults } from '../protocol/site-defaults';
import { WHEN_REFUSED, type WhenRefused } from '../protocol/site-settings';
import {
  dataOption,
  integerBetween,
  jsonOption,
  repeatable,
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
  whenRefused?: WhenRefused;
  /** Steps with commas between, such as `1d,7d,forever`. */
  ladder?: (string | null)[];
  reason?: string[];
  /** By language. */
  text?: Record<string, string>;
  observe?: 'on' | 'off';
  admits?: SiteAdmits;
  appeals?: 'on' | 'off';
  statement?: 'on' | 'off';
  /** An address, or `none`. */
  rules?: string;
  holdLikely?: 'on' | 'off';
  /** An email, or `none`. */
  onCall?: string;
  protectiveReason?: string[];
  /** `7d`, or `forever`. */
  defaultFor?: string;
  defaultEffect?: Effect;
  defaultKind?: SiteDefaults['kinds'];
  /** A reason, or `none`. */
  defaultReason?: string;
}

/** Parses `1d,7d,forever`: what is wrong with a step says the site. */
const parseLadder = (text: string): (string | null)[] =>
  text.split(',').map((step) => (step === 'forever' ? null : step));

/** Parses one more kind, beside those of before. */
const parseKind = (
  given: string,
  before: SiteDefaults['kinds'] = [],
): SiteDefaults['kinds'] => {
  const kind = BANNED_KINDS.find((one) => one === given);
  if (kind) return [...before, kind];
  throw new InvalidArgumentError(`Expected one of ${BANNED_KINDS.join(', ')}.`);
};

/** Parses `de=Der Chat ist zu.`, beside those of before. */
const parseText = (
  given: string,
  before: Record<string, string> = {},
): Record<string, string> => {
  const [, language, text] = /^([A-Za-z-]+)=(.+)$/s.exec(given) ?? [];
  if (language && text) return { ...before, [language]: text };
  throw new InvalidArgumentError('Expected a language and a text: de=…');
};

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
    .addOption(
      new Option(
        '--when-refused <what>',
        'what a refused visitor gets where the tag says nothing',
      ).choices(WHEN_REFUSED),
    )
    .option(
      '--ladder <times>',
      'how long a person’s bans last, such as 1d,7d,30d,forever',
      parseLadder,
    )
    .option(
      '--reason <text>',
      'offered as a reason of a ban; may be repeated, and replaces those of before',
      repeatable,
    )
    .option(
      '--text <language=text>',
      'what a refused visitor reads; may be repeated, and replaces those of before',
      parseText,
    )
    .addOption(
      new Option(
        '--observe <on or off>',
        'on: show who would be refused, and refuse nobody',
      ).choices(['on', 'off']),
    )
    .addOption(
      new Option(
        '--admits <who>',
        'who starts chats: everybody, or only visitors who signed in',
      ).choices(SITE_ADMITS),
    )
    .addOption(
      new Option(
        '--appeals <on or off>',
        'on: refused people may ask that their ban is looked at again',
      ).choices(['on', 'off']),
    )
    .addOption(
      new Option(
        '--statement <on or off>',
        'on: refused people are told the reason, who decided, and where it holds',
      ).choices(['on', 'off']),
    )
    .option('--rules <url>', 'where the rules of its chat are, or none')
    .addOption(
      new Option(
        '--hold-likely <on or off>',
        'on: refuse for 24 hours who is likely to be somebody blocked',
      ).choices(['on', 'off']),
    )
    .option('--on-call <email>', 'who is mailed of escalated chats, or none')
    .option(
      '--protective-reason <text>',
      'a reason to help somebody, for which nobody is banned; may be repeated, and replaces those of before',
      repeatable,
    )
    .option(
      '--default-for <time>',
      'how long the dialog that blocks somebody starts with, such as 7d, or forever',
    )
    .addOption(
      new Option(
        '--default-effect <effect>',
        'what that dialog starts with, and bans of chats do that say nothing else',
      ).choices(EFFECTS),
    )
    .option(
      '--default-kind <kind>',
      'which of a chat’s keys that is of, such as person or ip; may be repeated, and replaces those of before',
      parseKind,
    )
    .option('--default-reason <text>', 'which reason that is for, or none')
    .addOption(dataOption())
    .addOption(jsonOption());
