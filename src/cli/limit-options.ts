import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseDuration } from '../gateway/lib/duration';
import { EFFECTS, type Effect } from '../protocol/effects';
import { KEY_KINDS, type KeyKind } from '../protocol/key-kinds';
import type { LimitsRequest } from '../protocol/limits';

/** Options that say what somebody may do within their role. */
export interface LimitOptions {
  /** Null: for good. */
  maxBan?: string | null;
  kind?: KeyKind[];
  effect?: Effect[];
  liftOthers?: boolean;
  seeAddresses?: boolean;
  seeContacts?: boolean;
}

const parseMaxBan = (text: string): string | null => {
  if (text === 'none') return null;
  if (parseDuration(text) !== undefined) return text;
  throw new InvalidArgumentError('Expected a time such as 12h or 7d, or none.');
};

/** Returns a parser of one of some names, which may be repeated. */
const oneOf =
  <Name extends string>(names: readonly Name[]) =>
  (text: string, before: Name[] = []): Name[] => {
    const name = names.find((one) => one === text);
    if (name) return [...new Set([...before, name])];
    throw new InvalidArgumentError(`Expected ${names.join(', ')}.`);
  };

/** Adds the options of limits to a command. */
export const addLimitOptions = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--max-ban <time>',
        'the longest ban, such as 7d; none: for good',
      ).argParser(parseMaxBan),
    )
    .addOption(
      new Option(
        '--kind <kind>',
        `bans only by ${KEY_KINDS.join(', ')}; may be repeated`,
      ).argParser(oneOf(KEY_KINDS)),
    )
    .addOption(
      new Option(
        '--effect <effect>',
        `bans only with ${EFFECTS.join(', ')}; may be repeated`,
      ).argParser(oneOf(EFFECTS)),
    )
    .option('--lift-others', 'also lifts and changes what others banned')
    .option('--no-lift-others', 'lifts and changes only their own bans')
    .option('--see-addresses', 'sees addresses whole')
    .option('--no-see-addresses', 'sees addresses as 203.0.113.•••')
    .option('--see-contacts', 'sees emails and phone numbers whole')
    .option('--no-see-contacts', 'sees emails as a•••@e•••.com');

/** Returns the limits that options name. */
export const readLimitOptions = ({
  maxBan,
  kind,
  effect,
  liftOthers,
  seeAddresses,
  seeContacts,
}: LimitOptions): LimitsRequest => ({
  maxBan,
  kinds: kind,
  effects: effect,
  liftOthers,
  seeAddresses,
  seeContacts,
});
