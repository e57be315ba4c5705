import { resolve } from 'node:path';
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
  if (!URL.canParse(url)) return 'the database of DATABASE_URL';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
};

/** Says on stderr which installation a command works on. */
export const printInstallation = (context: Context, data: string): void =>
  context.console.error(`Works on ${describeInstallation(context, data)}.`);
