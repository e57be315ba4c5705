import { text as readText } from 'node:stream/consumers';

/** What was given on stdin, line by line. Secrets come this way only. */
export const stdinLines = async (): Promise<string[]> =>
  (await readText(process.stdin)).split(/\r?\n/);
