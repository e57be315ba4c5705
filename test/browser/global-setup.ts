import type { TestProject } from 'vitest/node';
import { serveChromium } from './chromium';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the run's Chromium is reached. */
    chromium: string;
  }
}

/** One Chromium for the whole run: unpacking it takes seconds. */
export default async ({ provide }: TestProject) => {
  const { endpoint, close } = await serveChromium();
  provide('chromium', endpoint);
  return close;
};
