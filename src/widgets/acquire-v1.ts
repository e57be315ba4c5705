import { attachAcquire, type AcquirePage } from './attach-acquire';
import type { Adapter } from './widget';

/**
 * Acquire 1.x (`init.js`). No call hides it: it is minimised, and a style sheet
 * of ours hides its root. It does not tell that an agent joins, and takes
 * remarks only before it loads, when there is no code yet: agents see none.
 */
export const acquireV1: Adapter = {
  isHere: () => !!document.querySelector('[src*="/a-"][src*="/init.js"]'),
  attach: attachAcquire(false),
  // https://developer.acquire.io/master/js-api/js-live-chat-api/installation
  script(account) {
    (window as AcquirePage).acquire ??= [];
    return { src: `https://s.acquire.io/a-${account}/init.js` };
  },
};
