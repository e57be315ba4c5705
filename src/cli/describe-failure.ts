import type { Command } from 'commander';
import { ApiError } from '../gateway/lib/errors/api-error';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { describeSystemError } from './describe-system-error';

const toOne = (name: string): string => name.replace(/s$/, '');

/**
 * Returns what a command calls the field of an error: its argument or option of
 * that name, else the field itself.
 */
const nameInput = (field: string, command: Command | undefined): string => {
  const names = field
    .split('.')
    .toReversed()
    .flatMap((name, index, path) => [
      // Such as defaultReason, of defaults.reason.
      `${toOne(path[index + 1] ?? '')}${toOne(name).replace(/^./, (first) => first.toUpperCase())}`,
      ...[name, toOne(name)],
    ]);
  for (const name of names) {
    const argument = command?.registeredArguments.find(
      (one) => one.name() === name,
    );
    if (argument) return `<${name}>`;
    // Of two long flags Commander calls the first the short one.
    const option = command?.options.find(
      (one) => one.attributeName() === name || one.short === `--${name}`,
    );
    if (option) return option.long ?? option.flags;
  }
  return field;
};

const describeApiError = (
  { code, field, message }: ApiError,
  command: Command | undefined,
): string => {
  const input = field === undefined ? 'input' : nameInput(field, command);
  const prefix = `${field}: `;
  const says = message.startsWith(prefix)
    ? message.slice(prefix.length)
    : message;
  const more = code === 'unconfirmed' ? ' Here that is --confirm.' : '';
  return `doorlist: ${input}: ${says}${more}`;
};

/**
 * Returns what a command says when it fails, naming the argument or option that
 * was wrong; undefined for an error that needs its stack trace.
 */
export const describeFailure = (
  error: unknown,
  command: Command | undefined,
): string | undefined => {
  if (error instanceof ApiError) return describeApiError(error, command);
  // An error of the system, such as a folder that can't be written, needs no
  // stack trace.
  const isExplained =
    error instanceof ConfigError || (error instanceof Error && 'code' in error);
  return isExplained ? `doorlist: ${describeSystemError(error)}` : undefined;
};
