import type { BrowserContext, Page } from 'playwright-core';

/** A page whose script says how long its verdict took. */
export interface Candidate {
  context: BrowserContext;
  url: string;
}

/** Opens a page, takes a value from it and closes it. */
export const withPage = async <T>(
  { context, url }: Candidate,
  take: (page: Page) => Promise<T>,
): Promise<T> => {
  const page = await context.newPage();
  await page.goto(url);
  const taken = await take(page);
  await page.close();
  return taken;
};

/**
 * Milliseconds from script start to verdict, of so many loads of each page.
 * They take turns, in an order that is turned round each time.
 */
export const compareLoads = async <Name extends string>(
  candidates: Readonly<Record<Name, Candidate>>,
  loads: number,
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(candidates) as Name[];
  const samples = Object.fromEntries(
    names.map((name) => [name, [] as number[]]),
  ) as Record<Name, number[]>;
  // The first loads find nothing cached.
  for (let round = -2; round < loads; round += 1) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const took = await withPage(candidates[name], (page) =>
        page.evaluate<number>('window.took'),
      );
      if (round >= 0) samples[name].push(took);
    }
  }
  return samples;
};
