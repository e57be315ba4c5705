import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { connectChromium } from './connect-chromium';
import { startStack, type Stack } from './stack';

/** Chromium, a gateway and a shop: there while a file's tests run. */
export const useStack = () => {
  const held = {} as { browser: Browser; stack: Stack };
  beforeAll(async () => {
    held.browser = await connectChromium();
    held.stack = await startStack();
  });
  afterAll(async () => {
    await held.browser?.close();
    await held.stack?.stop();
  });
  return held;
};
