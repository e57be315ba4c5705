import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CAST_FILE } from './cast-file';

/** A page without a stream asks this often, in milliseconds. */
const OFTEN = 15_000;

const tokens = z.array(z.string().min(1));

/** Reads the tokens of the open chats; none where no cast was written. */
const readTokens = (data: string): string[] => {
  try {
    return tokens.parse(
      JSON.parse(readFileSync(join(data, CAST_FILE), 'utf8')),
    );
  } catch {
    return [];
  }
};

/**
 * Keeps the pages of the cast open: asks for each chat as a page without a stream
 * does, until it is over.
 *
 * @param data folder of the gateway's data
 * @returns a function that leaves them
 */
export const keepOpen = (
  { gateway, site }: { gateway: string; site: string },
  data: string,
): (() => void) => {
  const open = new Set(readTokens(data));
  const ask = async (token: string): Promise<void> => {
    const path = ['v1', 'sites', site, 'sessions', token, 'events'];
    const url = `${gateway}/${path.map(encodeURIComponent).join('/')}?poll`;
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    // Ended, or swept away; when the gateway is away the page stays.
    if (response && [404, 410].includes(response.status)) open.delete(token);
  };
  const askAll = () => open.forEach((token) => void ask(token));
  askAll();
  const timer = setInterval(askAll, OFTEN);
  timer.unref();
  return () => clearInterval(timer);
};
