import { readDocument } from '../dom/page-names';
import { attachAcquire, readAcquire, type AcquirePage } from './attach-acquire';
import type { Adapter } from './widget';

/**
 * Adapter of Acquire 2.x (`widget.js`). Agents see the session's code as the
 * contact's attribute `doorlist`. The widget's only channel is the chat.
 */
export const acquire: Adapter = {
  // 1.x also has `acquireIO`, so its adapter stands before this one.
  isHere: () =>
    !!readAcquire('acquireIO') ||
    !!readDocument('querySelector')('script[src*=acquire][src*="/widget.js"]'),
  attach: attachAcquire(true),
  // https://developer.acquire.io/widget/installation
  script(account) {
    (window as AcquirePage).acquire ??= [{ s: Date.now() }];
    return { src: `https://${account}.acquire.io/widget.js` };
  },
};
