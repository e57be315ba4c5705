import type { TestProject } from 'vitest/node';
import { unpackChromium, type UnpackedChromium } from './chromium';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's Chromium, as Playwright starts it. */
    chromium: UnpackedChromium['options'];
  }
}

/** One Chromium on disk for the whole run: unpacking it takes seconds. */
export default async ({ provide }: TestProject) => {
  const { options, forget } = await unpackChromium();
  provide('chromium', options);
  return forget;
};
