import { randomInt } from 'node:crypto';

/** Systems hand out ports above these to whoever asks for any. */
const [FIRST, LAST] = [20_000, 32_000];
const IN_USE = /\bin use\b|is taken/i;

/**
 * Starts a program on a port that nobody is given by chance, for one that has to
 * come back to its port. A port in use is found by the program itself, which
 * then has to reject with an error that says so.
 */
export const startOnOwnPort = async <Started>(
  start: (port: number) => Promise<Started>,
): Promise<Started> => {
  for (;;) {
    try {
      return await start(randomInt(FIRST, LAST));
    } catch (error) {
      if (!IN_USE.test(String(error))) throw error;
    }
  }
};
