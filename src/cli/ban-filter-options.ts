import { Option, type Command } from 'commander';
import { BAN_SOURCES } from '../protocol/ban-sources';
import { EFFECTS } from '../protocol/effects';
import { KEY_KINDS } from '../protocol/key-kinds';
import { parseTime } from './parse-time';

/** Options that say which bans a command is about, as `GET /v1/bans` filters. */
export interface BanFilterOptions {
  state?: string;
  kind?: string;
  search?: string;
  contains?: string;
  site?: string;
  source?: string;
  effect?: string;
  by?: string;
  reason?: string;
  since?: string;
  until?: string;
  hit?: string;
  sort?: string;
}

const parseHit = (text: string): string =>
  ['true', 'false', 'signed-in'].includes(text) ? text : parseTime(text);

const oneOf = (flags: string, says: string, choices: readonly string[]) =>
  new Option(flags, says).choices(choices);

/** Adds the filters of bans to a command. */
export const withBanFilters = (command: Command): Command =>
  command
    .addOption(
      oneOf('--state <state>', 'only these; toApprove: those that wait', [
        ...['active', 'expired', 'lifted', 'toApprove', 'beneath'],
      ]),
    )
    .addOption(oneOf('--kind <kind>', 'only those with such a key', KEY_KINDS))
    // Two long flags: the second is what the API calls it.
    .addOption(
      new Option(
        '--q, --search <text>',
        'only those with this text in a key, reason, note, name or reference',
      ),
    )
    .option(
      '--contains <value>',
      'only those that cover this address, network, email, number or domain',
    )
    .option('--site <id>', 'only those that hold on this site')
    .addOption(oneOf('--source <place>', 'only those made there', BAN_SOURCES))
    .addOption(oneOf('--effect <effect>', 'only those with it', EFFECTS))
    .option('--by <who>', 'only those by this id or name; me: by commands')
    .option('--reason <text>', 'only those with just this reason')
    .option('--since <time>', 'only those made then or later', parseTime)
    .option('--until <time>', 'only those made before then', parseTime)
    .option(
      '--hit <true|false|signed-in|time>',
      'only those that refused anybody, nobody, somebody signed in, or somebody since then',
      parseHit,
    )
    .option(
      '--sort <field>',
      'createdAt, until, hits or lastHitAt; --sort=-hits: the highest first',
    );

/** Returns the filters that options name, as a query of the API has them. */
export const readBanFilters = ({
  search,
  state,
  kind,
  contains,
  site,
  source,
  effect,
  by,
  reason,
  since,
  until,
  hit,
  sort,
}: BanFilterOptions) => ({
  ...{ q: search, state, kind, contains, site, source, effect },
  ...{ by, reason, since, until, hit, sort },
});
