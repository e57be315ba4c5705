import { Argument, InvalidArgumentError, Option } from 'commander';
import { ROLES } from '../protocol/roles';

/** Options that every command has. */
export interface CommonOptions {
  /** Folder of the data; `DATABASE_URL` takes precedence. */
  data: string;
  /** Whether to print JSON instead of text. @default false */
  json?: boolean;
}

/**
 * Returns a parser of an option's value: a whole number from `least` to `most`.
 * It throws InvalidArgumentError for anything else.
 */
export const integerBetween =
  (least: number, most: number) =>
  (text: string): number => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      `Expected a whole number from ${least} to ${most}.`,
    );
  };

/** Returns the argument of a command that is about something of an id. */
export const idArgument = () =>
  new Argument('<id>', 'as in the list').argParser(
    integerBetween(1, 999_999_999),
  );

/** Adds a value to those of an option that may be repeated. */
export const repeatable = (text: string, before: string[] = []): string[] => [
  ...before,
  text,
];

/** Returns the option `--data`. */
export const dataOption = () =>
  new Option(
    '--data <folder>',
    'where the data is kept, unless DATABASE_URL names a database; DOORLIST_DATA says it for all commands',
  ).default('./.doorlist');

/** Returns the option `--never-ban` of a command that bans. */
export const neverBanOption = () =>
  new Option(
    '--never-ban <network or email>',
    'as the gateway is given it; may be repeated',
  )
    .argParser(repeatable)
    .default([]);

/** Returns the option `--geo`. */
export const geoOption = () =>
  new Option(
    '--geo <file>',
    'database of addresses in MaxMind’s format; may be repeated (or DOORLIST_GEO, as PATH is written)',
  ).argParser(repeatable);

/** Returns the option `--json`. */
export const jsonOption = () => new Option('--json', 'print JSON');
/** Returns the option `--site`, which may be repeated. */
export const siteOption = () =>
  new Option('--site <id>', 'only for this site; may be repeated').argParser(
    repeatable,
  );
/** Returns the mandatory option `--role`. */
export const roleOption = () =>
  new Option('--role <role>', 'what they may do')
    .choices(ROLES)
    .makeOptionMandatory();
