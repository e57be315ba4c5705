import { text as readText } from 'node:stream/consumers';
import type { Context } from './context';

/** Reads stdin to its end, line by line. Secrets come this way only. */
export const stdinLines = async ({ stdin }: Context): Promise<string[]> =>
  (await readText(stdin)).split(/\r?\n/);
