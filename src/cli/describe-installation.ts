import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readServers } from '../gateway/store/postgres/read-servers';
import type { Context } from './context';

/**
 * Returns which installation a command works on: the folder, or the PostgreSQL
 * database without user and password.
 */
export const describeInstallation = (
  { env }: Pick<Context, 'env'>,
  data: string,
): string => {
  const url = env['DATABASE_URL'];
  if (!url) return resolve(data);
  try {
    return `postgres://${readServers(url).where}`;
  } catch {
    // What is wrong with it the command says when it opens it.
    return 'the database of DATABASE_URL';
  }
};

/** Who named the folder, by what Commander calls the source of its option. */
const SOURCES: Partial<Record<string, string>> = {
  cli: '--data',
  env: 'DOORLIST_DATA',
};

/** Returns by what an installation was chosen, in a few words. */
const describeChoice = (
  { env }: Pick<Context, 'env'>,
  source: string | undefined,
): string => {
  const folder = SOURCES[source ?? ''];
  if (!env['DATABASE_URL']) {
    return folder ?? 'the default: neither --data nor DOORLIST_DATA is given';
  }
  return folder ? `DATABASE_URL, which goes before ${folder}` : 'DATABASE_URL';
};

/**
 * Says on stderr which installation a command works on, and by what that was
 * chosen; nothing of a command that works on none.
 */
export const printInstallation = (context: Context, command: Command): void => {
  const data = command.getOptionValue('data') as string | undefined;
  if (data === undefined) return;
  const chosen = describeChoice(context, command.getOptionValueSource('data'));
  context.console.error(
    `Works on ${describeInstallation(context, data)} (${chosen}).`,
  );
};
