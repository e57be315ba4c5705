import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The run's Chromium. Contexts made here end when the connection is closed. */
export const connectChromium = (): Promise<Browser> =>
  chromium.connect(inject('chromium'));
