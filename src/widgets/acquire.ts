import { attachAcquire, type AcquirePage } from './attach-acquire';
import type { Adapter } from './widget';

/**
 * Acquire 2.x (`widget.js`). Agents see the session's code as the contact's
 * attribute `doorlist`. Its only channel is the chat.
 */
export const acquire: Adapter = {
  isHere: () => !!document.querySelector('[src*=acquire][src*="/widget.js"]'),
  attach: attachAcquire(true),
  // https://developer.acquire.io/widget/installation
  script(account) {
    (window as AcquirePage).acquire ??= [{ s: Date.now() }];
    return { src: `https://${account}.acquire.io/widget.js` };
  },
};
