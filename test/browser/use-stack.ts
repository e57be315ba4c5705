import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startChromium } from './start-chromium';
import { startStack, type Stack } from './stack';

interface Database {
  url: string;
  remove(): Promise<void>;
}

/**
 * Chromium, a gateway and a shop: there while the tests run among which this
 * stands.
 *
 * @param openDatabase makes one for the gateway; none: it has its own
 */
export const useStack = (openDatabase?: () => Promise<Database>) => {
  let database: Database | undefined;
  const held = {} as { browser: Browser; stack: Stack };
  beforeAll(async () => {
    held.browser = await startChromium();
    database = await openDatabase?.();
    held.stack = await startStack(database?.url);
  });
  afterAll(async () => {
    await held.browser?.close();
    await held.stack?.stop();
    await database?.remove();
  });
  return held;
};
