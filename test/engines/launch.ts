import type { Engine } from './driver';
import type { EngineName } from './engines';
import { launchChromium, launchFirefox } from './puppeteer-driver';
import { launchWebKit } from './webkit-driver';

/** How each engine is started. */
export const LAUNCH: Record<EngineName, () => Promise<Engine>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
};
