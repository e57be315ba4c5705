import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/**
 * Starts the run's Chromium. Each file has its own: one that they share speaks to
 * them through a third process, which costs more than starting it.
 */
export const startChromium = (): Promise<Browser> =>
  chromium.launch(inject('chromium'));
