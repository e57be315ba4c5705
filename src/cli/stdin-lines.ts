import { text as readText } from 'node:stream/consumers';
import type { Context } from './context';

/** Reads stdin to its end; returns its lines. Secrets come by stdin only. */
export const stdinLines = async ({ stdin }: Context): Promise<string[]> =>
  (await readText(stdin)).split(/\r?\n/);
