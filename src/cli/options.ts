import { InvalidArgumentError, Option } from 'commander';
import { ROLES } from '../protocol/agent';

/** Options that every command has. */
export interface CommonOptions {
  data: string;
  json?: boolean;
}

/** Returns a parser of whole numbers from `least` to `most`. */
export const integerBetween =
  (least: number, most: number) =>
  (text: string): number => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      `Expected a whole number from ${least} to ${most}.`,
    );
  };

/** Adds to the values of an option that may be repeated. */
export const repeatable = (text: string, before: string[] = []): string[] => [
  ...before,
  text,
];

export const dataOption = () =>
  new Option(
    '--data <folder>',
    'where the data is kept, unless DATABASE_URL names a database',
  ).default('./.doorlist');
export const jsonOption = () => new Option('--json', 'print JSON');
export const roleOption = () =>
  new Option('--role <role>', 'what they may do')
    .choices(ROLES)
    .makeOptionMandatory();
